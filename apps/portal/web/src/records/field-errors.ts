import type { Problem } from '../api/ask';

export interface Said {
  /** What is wrong with a field, by its pointer. */
  readonly fields: Readonly<Record<string, string>>;
  /** What no field of the form stands for. */
  readonly rest: readonly string[];
}

export const NOTHING_SAID: Said = { fields: {}, rest: [] };

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The field that a pointer means: its own, or the nearest around it. */
function fieldOf(pointer: string | undefined, known: Fields['known']): string | undefined {
  for (let at = pointer ?? ''; at !== ''; at = parentOf(at)) if (known.has(at)) return at;
  return undefined;
}

export interface Fields {
  /** The pointers that fields stand for. */
  readonly known: Pick<ReadonlySet<string>, 'has'>;
  /** What is said of a field that was left empty, whatever rules it breaks by that. */
  readonly needed: string;
  isEmpty(pointer: string): boolean;
}

/** Sets each error of a problem at the field that its JSON pointer names; `detail` is in the reader's language already. */
export function saidOf(
  { detail, title, code, errors = [] }: Problem,
  { known, needed, isEmpty }: Fields,
): Said {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const error of errors) {
    const field = fieldOf(error.pointer, known);
    if (field === undefined)
      rest.push(error.pointer ? `${error.detail} (${error.pointer})` : error.detail);
    else if (isEmpty(field)) fields[field] = needed;
    else
      fields[field] =
        fields[field] === undefined ? error.detail : `${fields[field]} · ${error.detail}`;
  }
  const isSaid = errors.length > 0;
  return { fields, rest: isSaid ? rest : [detail ?? title ?? code] };
}
