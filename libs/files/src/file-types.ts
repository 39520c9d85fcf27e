import { fileTypeFromFile } from 'file-type';
import path from 'node:path';

/** The types that are taken, each with the ending of its files. None of them runs in a browser. */
export const FILE_TYPES = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/tiff': '.tif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.oasis.opendocument.text': '.odt',
} as const;
export type MediaType = keyof typeof FILE_TYPES;

/** Other endings that are usual for a type. */
const ALSO: Partial<Record<MediaType, readonly string[]>> = {
  'image/jpeg': ['.jpeg'],
  'image/tiff': ['.tiff'],
};

/** The names of the types, for a reader. */
export const TYPE_NAMES = 'PDF, PNG, JPEG, TIFF, DOCX, XLSX, ODT';

const isTaken = (type: string | undefined): type is MediaType =>
  type !== undefined && Object.hasOwn(FILE_TYPES, type);

/** The type of a file by its bytes; undefined if it is none of those that are taken. */
export async function typeOf(file: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(file);
  return isTaken(found?.mime) ? found.mime : undefined;
}

/**
 * A name with the ending of the type, and without folders: a saved file must not be opened as
 * something else than what it was checked to be.
 */
export function fittingName(name: string, type: MediaType): string {
  const last = (name.split(/[/\\]/).at(-1) ?? '').trim();
  const endings = [FILE_TYPES[type], ...(ALSO[type] ?? [])];
  return endings.includes(path.extname(last).toLowerCase()) ? last : `${last}${FILE_TYPES[type]}`;
}
