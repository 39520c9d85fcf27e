import { type Language, locales } from './languages';

const ZONE = 'Africa/Casablanca';
const ARABIC_QUARTERS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];
const MINUS = '\u2212';
const FLOAT = 1e-9; // 0.599 × 1,000 is a little less than 599

/** T4 2026, Q4 2026, الفصل الرابع 2026. */
export function quarterIn(language: Language, quarter: string): string {
  const year = quarter.slice(0, 4);
  const part = Number(quarter.slice(6));
  if (language === 'ar') return `الفصل ${ARABIC_QUARTERS[part - 1]} ${year}`;
  return `${language === 'fr' ? 'T' : 'Q'}${part} ${year}`;
}

/** As narrow as an axis wants it. */
export function shortQuarterIn(language: Language, quarter: string): string {
  const part = quarter.slice(6);
  return language === 'ar' ? `ف${part}` : `${language === 'fr' ? 'T' : 'Q'}${part}`;
}

export interface Formats {
  /** A headcount as it is shown: whole. What stands in a sum is made whole together with it (`plan/wholes`), never here. */
  count(value: number): string;
  /** With its sign, a true minus. */
  signed(value: number): string;
  /**
   * A ratio in whole percents. With one decimal, cut, where a whole percent would say what is not so: all of something that is not all (99.6 %), or
   * what begins at `below` of something that lies below it (59.9 %); and where it would say nought of something (0.2 %).
   */
  percent(ratio: number, below?: number): string;
  /** A share as it was given, to the thousandth of a percent: shares that make a whole do so as they are shown. */
  exactPercent(ratio: number): string;
  /** Exactly as it is, to the thousandth. */
  decimal(value: number): string;
  signedDecimal(value: number): string;
  date(value: string | Date): string;
  /** A calendar day (`2026-11-27`) as narrow as a table wants it; it is the same day everywhere. */
  day(date: string): string;
  /** The same day with its weekday, as one says it. */
  fullDay(date: string): string;
  instant(value: string | Date): string;
  /** The time of day, to the second. */
  time(value: string | Date): string;
  quarter(quarter: string): string;
  shortQuarter(quarter: string): string;
}

/** A ratio in thousandths where a whole percent would be wrong; else undefined. */
function fineShare(ratio: number, below: number | undefined): number | undefined {
  const whole = Math.round(ratio * 100) / 100;
  const limit = [below, ratio < 1 ? 1 : undefined].find(
    (edge) => edge !== undefined && whole >= edge,
  );
  if (limit !== undefined)
    return Math.min(Math.floor(ratio * 1_000 + FLOAT), Math.round(limit * 1_000) - 1);
  return ratio > 0 && whole === 0 ? Math.max(1, Math.round(ratio * 1_000)) : undefined;
}

export const formatsIn = (language: Language): Formats => ({
  ...numbersIn(locales[language]),
  ...datesIn(language),
  quarter: (quarter) => quarterIn(language, quarter),
  shortQuarter: (quarter) => shortQuarterIn(language, quarter),
});

type Numbers = Pick<
  Formats,
  'count' | 'signed' | 'percent' | 'exactPercent' | 'decimal' | 'signedDecimal'
>;

function numbersIn(locale: string): Numbers {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => format.format(value).replace('-', MINUS);
  };
  const wholePercent = number({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = number({ style: 'percent', minimumFractionDigits: 1 });
  return {
    count: number({ maximumFractionDigits: 0 }),
    signed: number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    percent: (ratio, below) => {
      const fine = fineShare(ratio, below);
      return fine === undefined
        ? wholePercent(Math.round(ratio * 100) / 100)
        : finePercent(fine / 1_000);
    },
    exactPercent: number({ style: 'percent', maximumFractionDigits: 3 }),
    decimal: number({ maximumFractionDigits: 3 }),
    signedDecimal: number({ maximumFractionDigits: 3, signDisplay: 'exceptZero' }),
  };
}

function datesIn(
  language: Language,
): Pick<Formats, 'date' | 'day' | 'fullDay' | 'instant' | 'time'> {
  const locale = locales[language];
  const first = (text: string) =>
    language === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text; // Intl writes « 1 décembre »
  const moment = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
    return (value: string | Date) => first(format.format(new Date(value)));
  };
  const dayAndYear = { day: 'numeric', year: 'numeric' } as const;
  const dayIn = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...dayAndYear, ...options });
    return (date: string) => first(format.format(new Date(`${date}T00:00:00Z`)));
  };
  const minute = { hour: '2-digit', minute: '2-digit' } as const;
  return {
    date: moment({ ...dayAndYear, month: 'long' }),
    day: dayIn({ month: 'short' }),
    fullDay: dayIn({ weekday: 'long', month: 'long' }),
    instant: moment({ ...dayAndYear, month: 'short', ...minute }), // `dateStyle: 'medium'` is all digits in Arabic
    time: moment({ ...minute, second: '2-digit' }),
  };
}
