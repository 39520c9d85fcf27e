import writeExcelFile from 'write-excel-file/universal';
import type { CellValue } from './csv';

const WIDTH_MIN = 10;
const WIDTH_MAX = 48;

/**
 * A sheet with a fixed head and columns as wide as their content; numbers stay numbers. This chunk
 * is loaded only for an export.
 */
export function workbookOf(
  names: readonly string[],
  rows: readonly (readonly CellValue[])[],
  isRightToLeft: boolean,
): Promise<Blob> {
  const head = names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const lines = rows.map((cells) => cells.map(cellOf));
  const columns = names.map((name, i) => ({
    width: Math.min(
      WIDTH_MAX,
      Math.max(
        WIDTH_MIN,
        name.length + 2,
        ...rows.slice(0, 200).map((cells) => String(cells[i] ?? '').length + 2),
      ),
    ),
  }));
  return writeExcelFile([head, ...lines], {
    columns,
    stickyRowsCount: 1,
    rightToLeft: isRightToLeft,
  }).toBlob();
}

function cellOf(value: CellValue) {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: String(value), type: String };
}
