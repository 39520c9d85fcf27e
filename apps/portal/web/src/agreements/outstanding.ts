/** The conditions of entry into force that are still to be met. */
export const outstanding = <C extends { date?: string | null }>(
  conditions: readonly C[] | null | undefined,
): C[] => (conditions ?? []).filter(({ date }) => !date);
