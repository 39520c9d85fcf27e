import { type Language, locales } from './languages';

const ZONE = 'Africa/Casablanca';
const ARABIC_QUARTERS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];
const MINUS = '\u2212';
const FLOAT = 1e-9; // because 0.599 × 1,000 is a little less than 599

/** T4 2026, Q4 2026, الفصل الرابع 2026. */
export function quarterIn(language: Language, quarter: string): string {
  const year = quarter.slice(0, 4);
  const part = Number(quarter.slice(6));
  if (language === 'ar') return `الفصل ${ARABIC_QUARTERS[part - 1]} ${year}`;
  return `${language === 'fr' ? 'T' : 'Q'}${part} ${year}`;
}

/** Short enough for an axis. */
export function shortQuarterIn(language: Language, quarter: string): string {
  const part = quarter.slice(6);
  return language === 'ar' ? `ف${part}` : `${language === 'fr' ? 'T' : 'Q'}${part}`;
}

export interface Formats {
  /**
   * A whole headcount. Numbers that must add up are rounded together before (`figures/wholes`), not
   * here.
   */
  count(value: number): string;
  /** With its sign and a real minus character. */
  signed(value: number): string;
  /**
   * A ratio in whole percents. One decimal, cut, if the whole percent would be misleading: 99.6 %
   * instead of 100 %, 0.2 % instead of 0 %, and 59.9 % for a ratio that lies below the limit
   * `below` of 60 %.
   */
  percent(ratio: number, below?: number): string;
  /** A share to the thousandth of a percent, so that shares visibly add up to 100 %. */
  exactPercent(ratio: number): string;
  /** Exact to the thousandth. */
  decimal(value: number): string;
  signedDecimal(value: number): string;
  /** The size of a file: 1,2 Mo. */
  bytes(value: number): string;
  date(value: string | Date): string;
  /** A calendar day (`2026-11-27`) in short form. It is the same day in every time zone. */
  day(date: string): string;
  /** The day with its weekday. */
  fullDay(date: string): string;
  instant(value: string | Date): string;
  /** The time of day with seconds. */
  time(value: string | Date): string;
  quarter(quarter: string): string;
  shortQuarter(quarter: string): string;
}

/** The ratio in thousandths if a whole percent would be misleading; else undefined. */
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
  'bytes' | 'count' | 'signed' | 'percent' | 'exactPercent' | 'decimal' | 'signedDecimal'
>;

function numbersIn(locale: string): Numbers {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => format.format(value).replace('-', MINUS);
  };
  const wholePercent = number({ style: 'percent', maximumFractionDigits: 0 });
  const unit = (name: string) =>
    number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
  const [kilobytes, megabytes] = [unit('kilobyte'), unit('megabyte')];
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
    bytes: (value) =>
      value < 1_000_000
        ? kilobytes(Math.max(1, Math.round(value / 1_000)))
        : megabytes(value / 1_000_000),
  };
}

function datesIn(
  language: Language,
): Pick<Formats, 'date' | 'day' | 'fullDay' | 'instant' | 'time'> {
  const locale = locales[language];
  const first = (text: string) =>
    // Intl writes « 1 décembre »
    language === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;
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
