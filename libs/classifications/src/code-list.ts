export type Language = 'fr' | 'ar' | 'en';
export type Labels = Readonly<{ fr?: string; ar?: string; en?: string }>;
/**
 * A code with its parents (several if views overlap), its level, and its first and last valid day.
 */
export type Code = Readonly<{
  code: string;
  parents: readonly string[];
  level: string;
  labels: Labels;
  from?: string;
  to?: string;
  alias?: string;
}>;

/**
 * A versioned tree of codes. No function throws: for an unknown code the answer is `false`,
 * `undefined` or empty.
 */
export class CodeList {
  private readonly codes = new Map<string, Code>();
  private readonly above = new Map<string, readonly string[]>();
  private readonly below = new Map<string, string[]>();
  private readonly aliases = new Map<string, string>();

  private readonly isTree: boolean;

  constructor(
    readonly name: string,
    readonly version: string,
    readonly levels: readonly string[],
    codes: readonly Code[],
  ) {
    for (const code of codes) this.codes.set(code.code, code);
    this.isTree = codes.every(({ parents }) => parents.length < 2);
    for (const { code, alias } of codes) if (alias !== undefined) this.aliases.set(alias, code);
    for (const { code } of codes) this.above.set(code, this.climb(code));
    for (const { code } of codes)
      for (const higher of [code, ...this.ancestors(code)])
        this.below.set(higher, [...(this.below.get(higher) ?? []), code]);
  }

  /** Whether the code exists; with a date (`YYYY-MM-DD`), whether it is valid on that day. */
  has(code: string, on?: string): boolean {
    const known = this.codes.get(code);
    if (!known) return false;
    return on === undefined || ((known.from ?? on) <= on && on <= (known.to ?? on));
  }

  /** Whether the code is the ancestor itself or below it. */
  isWithin(code: string, ancestor: string): boolean {
    return this.codes.has(code) && (code === ancestor || this.ancestors(code).includes(ancestor));
  }

  /** All codes above this one, nearest first. */
  ancestors(code: string): readonly string[] {
    return this.above.get(code) ?? [];
  }

  /** Whether some code is below both, so that an amount at one could belong to the other. */
  overlaps(a: string, b: string): boolean {
    if (this.isWithin(a, b) || this.isWithin(b, a)) return true;
    return !this.isTree && this.within(a).some((code) => this.isWithin(code, b));
  }

  /** The code and all codes below it. */
  within(code: string): readonly string[] {
    return this.below.get(code) ?? [];
  }

  levelOf(code: string): string | undefined {
    return this.codes.get(code)?.level;
  }

  /**
   * The code itself or its ancestor at a level. Null if the code is above that level, or in another
   * view.
   */
  at(code: string, level: string): string | null {
    return (
      [code, ...this.ancestors(code)].find((candidate) => this.levelOf(candidate) === level) ?? null
    );
  }

  /** The label in this language, else in French, else in English, else the code. */
  label(code: string, language: Language): string {
    const labels = this.codes.get(code)?.labels;
    return labels?.[language] ?? labels?.fr ?? labels?.en ?? code;
  }

  /**
   * The code of an alias; any other text is returned unchanged. A code of the HCP may end with a
   * dot (`04.281.`). The code of a commune or circle (`04.281.01.07.`) gives its province.
   */
  canonical(codeOrAlias: string): string {
    if (this.codes.has(codeOrAlias)) return codeOrAlias;
    const known = this.aliases.get(codeOrAlias);
    if (known !== undefined) return known;
    const [province] = /^\d{2}(\.\d{3})?(?=(\.\d{2,3})*\.?$)/.exec(codeOrAlias) ?? [];
    return (province && this.aliases.get(province)) ?? codeOrAlias;
  }

  all(): readonly Code[] {
    return [...this.codes.values()];
  }

  private climb(code: string): readonly string[] {
    const found = new Set<string>();
    let row: readonly string[] = this.codes.get(code)?.parents ?? [];
    while (row.length > 0) {
      for (const parent of row) found.add(parent);
      row = row.flatMap((parent) => this.codes.get(parent)?.parents ?? []);
    }
    return [...found];
  }
}
