import type { Filter, Projection, Row } from './figures';
import { narrowed } from './narrowing';

const row = (territory: string | null, occupation: string | null): Row => ({
  territory,
  occupation,
  allocated: true,
  demand: 1,
  supply: 0,
  gap: 1,
  coverage: 0,
  band: 'very-low',
  bandAlone: 'very-low',
  above: { demand: 0, supply: 0 },
  measures: {},
});
const data = [row('MA-KEN', '82'), row('MA-KEN', '51'), row('MA-SAL', '82'), row(null, null)];
const answer = { data } as Projection;
const whole: Filter = { territory: 'MA-04', line: 'in-force' };
const by = 'territory,occupation:2';
const codes = (found: Projection | undefined) =>
  found?.data.map(({ territory, occupation }) => `${territory} ${occupation}`);

describe('a narrower question', () => {
  it('shows at once the rows of the wider answer that belong to it', () => {
    expect(codes(narrowed(answer, whole, { ...whole, territory: 'MA-KEN' }, by))).toEqual([
      'MA-KEN 82',
      'MA-KEN 51',
    ]);
    expect(codes(narrowed(answer, whole, { ...whole, occupation: '8' }, by))).toEqual([
      'MA-KEN 82',
      'MA-SAL 82',
    ]);
  });
  it.each([
    { line: 'declared' as const },
    { from: '2026-Q4' },
    { sector: 'C' },
    { occupation: '8212' },
  ])('waits for its answer where the rows do not tell: %j', (part) =>
    expect(narrowed(answer, whole, { ...whole, ...part }, by)).toBeUndefined(),
  );
  it('waits where occupations are not told apart', () =>
    expect(narrowed(answer, whole, { ...whole, occupation: '8' }, 'territory')).toBeUndefined());
});
