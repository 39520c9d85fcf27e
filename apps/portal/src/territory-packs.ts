import { readdirSync } from 'node:fs';

const PACK = /^([A-Z]{2}(?:-[A-Z0-9]{2,3})?)\.topojson$/;

/**
 * The territories with real boundaries: `MA-04.topojson` draws the units of MA-04. Throws if the
 * folder cannot be read.
 */
export const packsIn = (folder: string | undefined): string[] =>
  folder === undefined
    ? []
    : readdirSync(folder)
        .flatMap((name) => PACK.exec(name)?.[1] ?? [])
        .sort();
