import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dayInCasablanca, daysFrom, monthsFrom } from './days';

const { transformSync } = createRequire(import.meta.url)('@swc/core') as typeof import('@swc/core');

describe('a day in Casablanca', () => {
  // of years for which all time zone databases agree
  it.each([
    ['2025-11-24T22:59:59Z', '2025-11-24'],
    ['2025-11-24T23:00:00Z', '2025-11-25'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2026-03-01T23:30:00Z', '2026-03-01'], // during Ramadan it is UTC
    ['2026-03-02T00:00:00Z', '2026-03-02'],
    ['2026-04-01T23:30:00Z', '2026-04-02'],
  ])('of %s is %s', (instant, day) => expect(dayInCasablanca(new Date(instant))).toBe(day));

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'UTC'])(
    'is the same for a reader in %s',
    (zone) => {
      const source = readFileSync(path.join(import.meta.dirname, 'days.ts'), 'utf8');
      const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' } } });
      const asked = `${code}
        console.log(new Date('2025-11-24T23:30:00Z').getDate(), dayInCasablanca(new Date('2025-11-24T23:30:00Z')), daysFrom('2026-03-01', -1));`;
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', asked], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '', TZ: zone },
      });
      expect(stdout.trim()).toBe(`${zone === 'Pacific/Auckland' ? 25 : 24} 2025-11-25 2026-02-28`);
    },
  );
});

describe('days from a day', () => {
  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-03', -7, '2026-12-27'],
    ['2026-10-25', 0, '2026-10-25'],
  ])('%s and %d is %s', (day, days, other) => expect(daysFrom(day, days)).toBe(other));
});

describe('months from a day', () => {
  it.each([
    ['2025-09-01', 12, '2026-09-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %d is %s', (day, months, other) => expect(monthsFrom(day, months)).toBe(other));
});
