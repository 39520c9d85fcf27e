/**
 * The endings of the media types that a service may accept; a type that is newer than this page is
 * left to the service.
 */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/tiff': ['.tif', '.tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
};

interface Accepted {
  readonly bytesMax: number;
  readonly mediaTypes: readonly string[];
}

/** The endings for the browser's dialogue, and their names for the reader. */
export function endingsOf(mediaTypes: readonly string[]): { accept: string; names: string } {
  const known = mediaTypes.flatMap((type) => (ENDINGS[type] ? [ENDINGS[type]] : []));
  const names = known.map(([first = '']) => first.slice(1).toUpperCase());
  return { accept: known.flat().join(','), names: names.join(', ') };
}

/** Why a file would be refused, known before it is sent: the service looks at its bytes too. */
export function refusalOf(
  { name, size }: Pick<File, 'name' | 'size'>,
  { bytesMax, mediaTypes }: Accepted,
): 'empty' | 'too-large' | 'wrong-type' | undefined {
  if (size === 0) return 'empty';
  if (size > bytesMax) return 'too-large';
  const { accept } = endingsOf(mediaTypes);
  const isKnown = accept.split(',').some((ending) => name.toLowerCase().endsWith(ending));
  return isKnown ? undefined : 'wrong-type';
}
