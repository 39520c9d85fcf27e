export interface PlanSearch { line?: string }
export const planSearchOf = (search: Record<string, unknown>): PlanSearch => (search.line ? { line: String(search.line) } : {});
