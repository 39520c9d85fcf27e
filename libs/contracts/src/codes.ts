import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';

// The context names the code under which the API explains a rule whose pattern alone would say little.

/** ISO 3166-2 code of a country, region, prefecture or province: `MA`, `MA-04`, `MA-KEN`. Syntax only: the dated list is checked by the service. */
export const IsTerritory = (options?: ValidationOptions) =>
  Matches(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { context: { code: 'not-a-territory' }, ...options });

/** ISCO-08 code of one to four digits. */
export const IsOccupation = (options?: ValidationOptions) =>
  Matches(/^[0-9]{1,4}$/, { context: { code: 'not-an-occupation' }, ...options });

/** ISIC Rev.4 section (`C`) or division (`29`), or a cluster (`cluster:…`, `subcluster:…`). */
export const IsSector = (options?: ValidationOptions) =>
  Matches(/^([A-U]|[0-9]{2}|(sub)?cluster:[a-z0-9]+(-[a-z0-9]+)*)$/, {
    context: { code: 'not-a-sector' },
    ...options,
  });

/** Calendar quarter, SDMX style: `2026-Q4`. */
export const IsQuarter = (options?: ValidationOptions) =>
  Matches(/^[0-9]{4}-Q[1-4]$/, { context: { code: 'not-a-quarter' }, ...options });

/** Identifier of an organisation: `anapec`, `council-ma-04`. */
export const IsOrganisation = (options?: ValidationOptions) =>
  Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { context: { code: 'not-an-organisation' }, ...options });

/** Hash of a text or of a scan: `sha256:` and 64 hexadecimal digits. */
export const IsContentHash = (options?: ValidationOptions) =>
  Matches(/^sha256:[0-9a-f]{64}$/, { context: { code: 'not-a-content-hash' }, ...options });

/** Text that is not empty and holds neither NUL nor a lone surrogate, which PostgreSQL refuses to store; the pattern is one that other languages read too. */
export const IsPlainText = (options?: ValidationOptions) =>
  Matches(/^(?=[\s\S]*\S)[^\u0000\uD800-\uDFFF]+$/u, {
    context: { code: 'empty-text' },
    ...options,
  });

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBusinessDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : DAYS[month - 1];
  return year >= 1956 && year <= 2100 && last !== undefined && day >= 1 && day <= last;
}

/** A date that exists, `YYYY-MM-DD`, between 1956 and 2100, in Africa/Casablanca. */
export const IsBusinessDate = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isBusinessDate',
      validator: {
        validate: isBusinessDate,
        defaultMessage: () => '$property must be a date that exists, YYYY-MM-DD',
      },
    },
    options,
  );
