import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';
import { isIdentifier } from './identifiers.js';
import { isDay } from './instants.js';
import { sourceVersionIn } from './source-version.js';

// `context` names the message with which the API explains a pattern.

/**
 * ISO 3166-2 code of a country, region, prefecture or province: `MA`, `MA-04`, `MA-KEN`. Checks the
 * syntax only; the service checks the dated list.
 */
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

/** Hash of a file, such as a scan: `sha256:` and 64 hexadecimal digits. */
export const IsFileHash = (options?: ValidationOptions) =>
  Matches(/^sha256:[0-9a-f]{64}$/, { context: { code: 'not-a-content-hash' }, ...options });

/**
 * Hash of a text that parties sign. The suffix `.v2` names the rule for what belongs to the text;
 * the first rule has no suffix.
 */
export const IsContentHash = (options?: ValidationOptions) =>
  Matches(/^sha256:[0-9a-f]{64}([.]v2)?$/, {
    context: { code: 'not-a-content-hash' },
    ...options,
  });

/**
 * Text that is not empty, without NUL and lone surrogates, which PostgreSQL cannot store. The
 * pattern is also valid in other languages.
 */
export const IsPlainText = (options?: ValidationOptions) =>
  Matches(/^(?=[\s\S]*\S)[^\u0000\uD800-\uDFFF]+$/u, {
    context: { code: 'empty-text' },
    ...options,
  });

/** Whether the text is a business date: an existing day, `YYYY-MM-DD`, between 1956 and 2100. */
export function isBusinessDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  return year >= 1956 && year <= 2100 && isDay(year, month, day);
}

/**
 * An identifier from another system: Unicode NFC, no white space at its ends, no control or
 * formatting character. Otherwise one record could be counted twice under two ids that look the
 * same.
 */
export const IsIdentifier = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isIdentifier',
      validator: {
        validate: isIdentifier,
        defaultMessage: () => '$property must be an identifier',
      },
    },
    options,
  );

/** An existing date, `YYYY-MM-DD`, between 1956 and 2100, in Africa/Casablanca. */
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

/**
 * The version that a source gives its record: a whole number from 0 to 2^53 − 1, as a number or as
 * decimal text.
 */
export const IsSourceVersion = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isSourceVersion',
      validator: {
        validate: (value) => sourceVersionIn(value) !== undefined,
        defaultMessage: () => '$property must be a whole number from 0 to 2^53 - 1',
      },
    },
    options,
  );
