import type { Problem } from '../api/ask';

export interface FormErrors {
  /** The error of each field, by its pointer. */
  readonly fields: Readonly<Record<string, string>>;
  /** Errors that belong to no field of the form. */
  readonly rest: readonly string[];
}

export const NO_ERRORS: FormErrors = { fields: {}, rest: [] };

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The field of a pointer: exactly that one, or the nearest around it. */
function fieldOf(pointer: string | undefined, known: Fields['known']): string | undefined {
  for (let at = pointer ?? ''; at !== ''; at = parentOf(at)) if (known.has(at)) return at;
  return undefined;
}

export interface Fields {
  /** The pointers of the fields in the form. */
  readonly known: Pick<ReadonlySet<string>, 'has'>;
  /** The message for a required field that is empty, whichever rules it breaks. */
  readonly needed: string;
  isEmpty(pointer: string): boolean;
}

/**
 * Assigns each error of a problem to the field of its JSON pointer. `detail` is already in the
 * reader's language.
 */
export function errorsOf(
  { detail, title, code, errors = [] }: Problem,
  { known, needed, isEmpty }: Fields,
): FormErrors {
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
