import { codeLists } from '@mizan/classifications';
import { MEASURES } from '../posting-rules/position.js';

/** No code. */
export const NONE = 0;
const ORDINAL_MAX = 0xffff;

/**
 * The codes of one column as whole numbers from 1 on; 0 is no code. A code that is in no list gets
 * the next number, so that its amount is never dropped: it is above no level and below no code, as
 * in SQL.
 */
export class Ordinals {
  private readonly numbers = new Map<string, number>();
  private readonly texts: (string | null)[] = [null];

  constructor(codes: Iterable<string> = []) {
    for (const code of codes) this.of(code);
  }

  /** The number of a code. Throws a RangeError if there are more codes than numbers. */
  of(code: string | null): number {
    if (code === null) return NONE;
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    const next = this.texts.length;
    if (next > ORDINAL_MAX) throw new RangeError('there are more codes than ordinals');
    this.texts.push(code);
    this.numbers.set(code, next);
    return next;
  }

  /** The codes by their number; null at 0. */
  get codes(): readonly (string | null)[] {
    return this.texts;
  }
}

const ordinalsOf = (list: keyof typeof codeLists): Ordinals =>
  new Ordinals(codeLists[list].all().map(({ code }) => code));

/** The codes of each column in the order of their ordinals. */
export type CodesByOrdinal = Readonly<
  Record<keyof CellOrdinals['columns'], readonly (string | null)[]>
>;

/** The ordinals of the five columns of a cell. */
export class CellOrdinals {
  readonly columns = {
    measure: new Ordinals(Object.keys(MEASURES)),
    territory: ordinalsOf('territory'),
    occupation: ordinalsOf('occupation'),
    sector: ordinalsOf('sector'),
    period: new Ordinals(),
  };

  /** The same ordinals as those that have these codes. */
  static of(codes: CodesByOrdinal): CellOrdinals {
    const ordinals = new CellOrdinals();
    for (const [column, known] of Object.entries(ordinals.columns))
      for (const code of codes[column as keyof CodesByOrdinal]) known.of(code);
    return ordinals;
  }

  get codes(): CodesByOrdinal {
    const { measure, territory, occupation, sector, period } = this.columns;
    return {
      measure: measure.codes,
      territory: territory.codes,
      occupation: occupation.codes,
      sector: sector.codes,
      period: period.codes,
    };
  }
}
