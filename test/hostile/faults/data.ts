import type { Json, KindName } from '../events.js';
import type { Random } from '../random.js';
import { type DataFault, shown } from './fault.js';

const fault = (
  name: string,
  code: string,
  apply: DataFault['apply'],
  kind?: KindName,
): DataFault => ({ of: 'data', name, code, apply, ...(kind && { kind }) });

/** The field with each of these values is refused. */
const wrong = (field: string, values: readonly unknown[], kind?: KindName): DataFault[] =>
  values.map((value) =>
    fault(`${field} ${shown(value)}`, 'invalid', (data) => ({ ...data, [field]: value }), kind),
  );

/** The first commitment with each of these changes is refused. */
const wrongCommitment = (field: string, values: readonly unknown[]): DataFault[] =>
  values.map((value) =>
    fault(
      `commitment ${field} ${shown(value)}`,
      'invalid',
      (data) => {
        const [first, ...others] = data.commitments as Json[];
        return { ...data, commitments: [{ ...first, [field]: value }, ...others] };
      },
      'agreements',
    ),
  );

const nested = (depth: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
const wide = (members: number): Json =>
  Object.fromEntries(Array.from({ length: members }, (_, i) => [`f${i}`, i]));
/** A member that JSON.parse creates but an object literal would not. */
const withMember = (data: Json, name: string): unknown =>
  JSON.parse(`${JSON.stringify(data).slice(0, -1)},"${name}":{"openings":9}}`);

/** Other spellings of the id, which look the same to a person. */
const ids = (random: Random, id: unknown): string =>
  random.pick([
    `${String(id)} `,
    ` ${String(id)}`,
    `${String(id)}\u00a0`,
    `\u200f${String(id)}`,
    `\ufeff${String(id)}`,
    `${String(id)}\u200b`,
    `${String(id)}\u00ad`,
    `${String(id)}\t`,
    `${String(id)}\n`,
    `${String(id)}\u2028`,
    `${String(id)}\u202e`,
    `${String(id)}\ue000`,
  ]);

const identity: DataFault[] = [
  ...wrong('externalId', [undefined, null, '', ' ', 7, true, [], {}, 'x'.repeat(101)]),
  fault('externalId with what is not seen', 'invalid', (data, random) => ({
    ...data,
    externalId: ids(random, data.externalId),
  })),
  ...['\0', 'a\0b', '\ud800', '\udc00\ud800'].map((text) =>
    fault(`externalId ${shown(text)}`, 'invalid', (data) => ({ ...data, externalId: text })),
  ),
];

const needs: DataFault[] = [
  ...wrong(
    'openings',
    [undefined, null, 0, -1, 1.5, '5', true, [], {}, 10_000_001, 1e21, 2 ** 53],
    'job-needs',
  ),
  ...wrong('territory', ['', 'rabat', 'MA-04 ', 'MA-ZZZ', 7, null, ['MA-04']], 'job-needs'),
  ...wrong('occupation', ['99999', 'abc', 8212, '٨٢١٢', '0000', []], 'job-needs'),
  ...wrong('sector', ['Z', '', 7, 'cluster:nowhere', '00'], 'job-needs'),
  ...wrong(
    'from',
    ['2026-02-30', '30/02/2026', '2026-13-01', '0000-01-01', '2101-01-01', 20261001, ''],
    'job-needs',
  ),
  ...wrong('to', ['1955-12-31', '2027-06-31', '٢٠٢٧-٠٦-٣٠', {}], 'job-needs'),
  ...wrong('employer', ['Atlas', [], {}, { id: 'ICE-1' }, { name: '' }, { name: 7 }], 'job-needs'),
  ...wrong('title', ['', '   ', 7, 'x'.repeat(301)], 'job-needs'),
  ...wrong('origin', ['fake', 1], 'job-needs'),
  ...wrong('commitmentId', ['1', 'not-a-uuid', {}], 'job-needs'),
  ...wrong('openingsAssumed', ['yes', 1], 'job-needs'),
  ...wrong(
    'allocation',
    ['all', {}, [null], [[]], [{ openings: 0 }], [{ openings: 1, sector: 'Z' }]],
    'job-needs',
  ),
  fault(
    'dates reversed',
    'window-reversed',
    (data) => ({ ...data, from: '2027-06-30', to: '2027-01-01' }),
    'job-needs',
  ),
];

const refusedByRules: DataFault[] = [
  fault(
    'more allocated than there are openings',
    'allocation-exceeds-openings',
    (data) => ({ ...data, allocation: [{ openings: 99 }] }),
    'job-needs',
  ),
  fault(
    'signed in the future',
    'date-in-the-future',
    (data) => ({ ...data, signedOn: '2099-01-01' }),
    'agreements',
  ),
];

const agreements: DataFault[] = [
  ...wrong('kind', [undefined, 'promise', 7], 'agreements'),
  ...wrong('title', [undefined, '', 'x'.repeat(301)], 'agreements'),
  ...wrong('documentHash', [undefined, 'sha256:7', 'md5:0', 7], 'agreements'),
  ...wrong('startsOn', ['2027-02-29', 'soon', 7], 'agreements'),
  ...wrong('signedOn', ['2026-02-30', 'today'], 'agreements'),
  ...wrong(
    'parties',
    [
      undefined,
      null,
      'both',
      [],
      [null, null],
      [{ organisation: 'council-ma-04', role: 'council' }],
    ],
    'agreements',
  ),
  ...wrong('commitments', [undefined, null, {}, [null], 'many'], 'agreements'),
  ...wrong('conditions', ['none', [{}], [{ kind: 'weather' }]], 'agreements'),
  ...wrongCommitment('target', [undefined, 0, -1, '10', 1e300]),
  ...wrongCommitment('effect', [undefined, 'wish', 7]),
  ...wrongCommitment('unit', ['litres', 7]),
  ...wrongCommitment('territory', ['MA-ZZZ', 'rabat', 7]),
  ...wrongCommitment('schedule', ['weekly', 7, [{ quarter: '2027-Q5', amount: 10 }]]),
];

const projects: DataFault[] = [
  ...wrong('title', [undefined, '', 7, 'x'.repeat(301)], 'projects'),
  ...wrong('territory', [undefined, 'rabat', 'MA-ZZZ', 7], 'projects'),
  ...wrong('occupation', ['99999', 7234, '0000'], 'projects'),
  ...wrong('promoters', [undefined, 0, -1, 1.5, '2', 1_001], 'projects'),
  ...wrong('jobsExpected', [undefined, -1, '3', 1e21, 1_001], 'projects'),
  ...wrong('expectedOn', ['2027-02-29', 'soon', 7], 'projects'),
  ...wrong('commitmentId', ['1', {}], 'projects'),
];

/** Content that is in no contract, or larger than any contract needs. */
const everywhere: DataFault[] = [
  ...[undefined, null, 'text', 7, true, [], {}].map((value) =>
    fault(`data ${shown(value)}`, 'invalid', () => value),
  ),
  fault('a field that is not known', 'invalid', (data) => ({ ...data, extra: 1 })),
  fault('a field with a NUL in its name', 'invalid', (data) => ({ ...data, 'a\0': 1 })),
  fault('text with NUL', 'invalid', (data, random) => ({
    ...data,
    title: `${random.text(4)}\0${random.text(4)}`,
  })),
  fault('text with half a character', 'invalid', (data, random) => ({
    ...data,
    title: `${random.text(4)}\ud83d`,
  })),
  fault('too many members', 'invalid', (data, random) => ({
    ...data,
    ...wide(300 + random.below(3_000)),
  })),
  fault('too deep', 'too-deep', (data, random) => ({
    ...data,
    title: nested(30 + random.below(900)),
  })),
  fault('too many items', 'invalid', (data) => ({
    ...data,
    allocation: Array<number>(1_001).fill(0),
  })),
  fault('__proto__', 'invalid', (data) => withMember(data, '__proto__')),
  fault('constructor', 'invalid', (data) => withMember(data, 'constructor')),
];

export const dataFaults: readonly DataFault[] = [
  ...identity,
  ...needs,
  ...agreements,
  ...projects,
  ...refusedByRules,
  ...everywhere,
];
