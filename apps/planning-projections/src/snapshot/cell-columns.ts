/** One cell: its number and the ordinals of its codes. */
export interface OrdinalCell {
  id: number;
  measure: number;
  territory: number;
  occupation: number;
  sector: number;
  period: number;
}

/**
 * The columns of all cells, by cell number, for whoever reads them. A measure of 0 means that there
 * is no such cell. Amounts are in thousandths, and exact up to 2^53.
 */
export interface ColumnsView {
  readonly measure: Uint8Array;
  readonly territory: Uint16Array;
  readonly occupation: Uint16Array;
  readonly sector: Uint16Array;
  readonly period: Uint16Array;
  readonly amount: Float64Array;
}

/** The bytes of one cell number in the columns. */
export const BYTES_A_CELL = 17;
const FIRST_SIZE = 1_024;
const SPARE = 1.25;

const columnsFor = (size: number): ColumnsView => ({
  measure: new Uint8Array(new SharedArrayBuffer(size)),
  territory: new Uint16Array(new SharedArrayBuffer(2 * size)),
  occupation: new Uint16Array(new SharedArrayBuffer(2 * size)),
  sector: new Uint16Array(new SharedArrayBuffer(2 * size)),
  period: new Uint16Array(new SharedArrayBuffer(2 * size)),
  amount: new Float64Array(new SharedArrayBuffer(8 * size)),
});

/** The columns in shared memory, so that a worker reads them without a copy. They grow. */
export class CellColumns {
  view = columnsFor(FIRST_SIZE);
  /** The number of cells, and the highest number of a cell. */
  count = 0;
  last = 0;

  get bytes(): number {
    return this.view.measure.length * BYTES_A_CELL;
  }

  has(id: number): boolean {
    return id <= this.last && this.view.measure[id] !== 0;
  }

  add({ id, measure, territory, occupation, sector, period }: OrdinalCell): void {
    this.reserve(id);
    const { view } = this;
    view.measure[id] = measure;
    view.territory[id] = territory;
    view.occupation[id] = occupation;
    view.sector[id] = sector;
    view.period[id] = period;
    this.count++;
    this.last = Math.max(this.last, id);
  }

  /** Makes room up to a cell number. */
  reserve(id: number): void {
    if (id < this.view.measure.length) return;
    const larger = columnsFor(Math.ceil((id + 1) * SPARE));
    for (const name of Object.keys(larger) as (keyof ColumnsView)[])
      larger[name].set(this.view[name]);
    this.view = larger;
  }
}
