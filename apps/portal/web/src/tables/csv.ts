export type CellValue = string | number | boolean | null | undefined;

const BYTE_ORDER_MARK = '\uFEFF'; // without it a spreadsheet reads the file as Latin-1
const STARTS_A_FORMULA = /^[\s]*[=+\-@\t\r]/;

/**
 * One cell. Text that a spreadsheet would execute as a formula becomes plain text; a number keeps
 * its sign.
 */
export function csvCell(value: CellValue, decimal: ',' | '.' = ','): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(value).replace('.', decimal) : '';
  const text = String(value);
  const plain = STARTS_A_FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * UTF-8 with byte order mark, semicolons and CRLF, which French and Arabic spreadsheets open
 * without questions.
 */
export function csvOf(
  names: readonly string[],
  rows: readonly (readonly CellValue[])[],
  decimal: ',' | '.' = ',',
): string {
  const lines = [names, ...rows].map((cells) =>
    cells.map((cell) => csvCell(cell, decimal)).join(';'),
  );
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
