const PAGE = { width: 595, height: 842 };
const MARGIN = 72;
const LINE = 22;

/**
 * A PDF of one page with these lines, the first one as its title. It is made here so that the demo
 * carries no file of unknown origin.
 */
export function pdfOf([title = '', ...lines]: readonly string[]): Buffer {
  const shown = [
    `/F1 16 Tf ${MARGIN} ${PAGE.height - MARGIN} Td (${escaped(title)}) Tj`,
    ...lines.map((line) => `/F1 11 Tf 0 -${LINE} Td (${escaped(line)}) Tj`),
  ].join('\n');
  const content = `BT\n${shown}\nET`;
  const size = `[0 0 ${PAGE.width} ${PAGE.height}]`;
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${size} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]);
}

/** The objects with the table of their places. Every character is one byte. */
function fileOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}${table}${end}`, 'latin1');
}

/**
 * Latin-1, in which the demo's French can be written; its typographic apostrophe and dash cannot.
 */
const escaped = (text: string): string =>
  text
    .replace(/’/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\\()]/g, '\\$&');
