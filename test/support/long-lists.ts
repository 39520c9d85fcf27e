import {
  AGREEMENT_KINDS,
  AUDIENCES,
  BENEFICIARY_KINDS,
  CHANNELS,
  EFFECTS,
  ORGANISATION_KINDS,
  PROGRAMME_LEVELS,
  PROGRAMME_MODES,
  type ServiceName,
} from '@mizan/contracts';
import { codeLists } from '@mizan/classifications';
import type { DataSource } from 'typeorm';

/** A list of the API: how its table is filled, and every filter and sort that it offers. */
export interface LongList {
  readonly service: ServiceName;
  readonly path: string;
  readonly table: string;
  /** One row for each number `n`. */
  readonly rows: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sorts: readonly string[];
}

const provinces = codeLists.territory
  .all()
  .filter(({ level }) => level === 'province')
  .map(({ code }) => code);
const home = provinces.filter((code) => codeLists.territory.isWithin(code, 'MA-04'));
const occupations = codeLists.occupation
  .all()
  .map(({ code }) => code)
  .filter((code) => code.length === 4);
const sectors = codeLists.sector
  .all()
  .filter(({ level }) => level === 'section' || level === 'division')
  .map(({ code }) => code);

/** A number from 0 to `below` − 1 that depends on `n` and on nothing else. */
const any = (below: number, salt: number) =>
  `(hashint8extended(n, ${salt}) & 1073741823) % ${below}`;
const textArray = (values: readonly string[]) =>
  `array[${values.map((value) => `'${value}'`).join(',')}]`;
const oneOf = (values: readonly string[], salt: number) =>
  `(${textArray(values)})[1 + ${any(values.length, salt)}]`;
/** Ids grow with `n`, as those of the services grow with time. */
const id = (kind: string, n = 'n') =>
  `cast('${kind}' || lpad(to_hex(${n}), 8, '0') || '70008000' || lpad(to_hex(${n}), 12, '0') as uuid)`;
const idOf = (kind: string, n: number) => {
  const hex = n.toString(16);
  const eight = hex.padStart(8, '0');
  return `${kind}${eight.slice(0, 4)}-${eight.slice(4)}-7000-8000-${hex.padStart(12, '0')}`;
};
/** Two in five lie in one region, the others anywhere in the country. */
const territory = `case when ${any(5, 1)} < 2 then ${oneOf(home, 2)} else ${oneOf(provinces, 3)} end`;
/** Days follow the age: old records lie in the past. */
const day = (later = 0) =>
  `date '2024-01-01' + (n * 1500 / :count)::int + (${any(90, 4)})::int + ${later}`;
/** Nearly all are real; a few fictional ones were there first. */
const origin = `case when n * 50 < :count then 'fictional' else 'real' end`;
/** Statuses follow the age too: what is over is old. */
const status = (old: readonly string[], fresh: readonly string[]) =>
  `case when n * 5 < :count * 3 then ${oneOf(old, 5)} else ${oneOf(fresh, 6)} end`;
const shares = `jsonb_build_array(jsonb_build_object('occupation', ${oneOf(occupations, 7)}, 'share', 0.6),
  jsonb_build_object('occupation', ${oneOf(occupations, 8)}, 'share', 0.4))`;
const dates = { from: ['2024-06-01', '2027-06-01'], to: ['2024-06-01', '2027-06-01'] };
const places = { territory: ['MA-04', 'MA-KEN', 'MA-TNG'] };
const codes = { occupation: ['8', '2512'], sector: ['C', '62'] };
const origins = { origin: ['real', 'fictional', 'published'] };

const needs: LongList = {
  service: 'employer-needs',
  path: 'needs',
  table: 'hiring_need',
  rows: `(id, version, organisation, external_id, status, territory, sector, occupation, openings,
      window_from, window_to, employer, channel, commitment_id, origin, title)
    select ${id('019a')}, 1,
      case when ${any(100, 9)} < 80 then 'anapec' when ${any(100, 9)} < 90 then 'council-ma-04'
        else 'federation-' || ${any(500, 10)} end,
      'E-' || lpad(cast(n as text), 8, '0'),
      ${status(['met', 'expired', 'withdrawn'], ['declared', 'validated', 'partly-met'])},
      ${territory}, case when ${any(7, 11)} > 0 then ${oneOf(sectors, 12)} end,
      case when ${any(5, 13)} > 0 then ${oneOf(occupations, 14)} end, 1 + ${any(60, 15)},
      case when ${any(11, 16)} > 0 then ${day()} end,
      case when ${any(11, 16)} > 0 then ${day(90)} end,
      jsonb_build_object('name', 'Entreprise ' || ${any(20_011, 17)}),
      (${textArray(CHANNELS)})[1 + (n * 20 / :count)::int % ${CHANNELS.length}],
      case when ${any(50, 18)} = 0 then ${id('019b', any(300, 19))} end, ${origin},
      'Poste de câbleur ' || ${any(5_003, 20)}`,
  filters: {
    ...places,
    ...codes,
    ...origins,
    ...dates,
    status: ['met', 'declared', 'withdrawn'],
    organisation: ['anapec', 'council-ma-04', 'federation-7'],
    externalId: ['E-00000777'],
    channel: ['survey', 'other'],
    commitment: [idOf('019b', 7)],
    q: ['entreprise', '5002', 'soudeur'],
  },
  sorts: ['id', 'externalId', 'territory', 'openings', 'from', 'to'],
};

const agreements: LongList = {
  service: 'partner-agreements',
  path: 'agreements',
  table: 'agreement',
  rows: `(id, version, text_version, organisation, external_id, kind, title, territory, implements,
      parties, starts_on, ends_on, conditions, commitments, status, content_hash, signatures,
      origin, delivered, content_key)
    select ${id('019a')}, 1, 1, 'council-ma-04', 'A-' || n, ${oneOf(AGREEMENT_KINDS, 21)},
      'Convention de la promenade ' || ${any(5_003, 20)}, ${territory},
      case when ${any(50, 18)} = 0 then ${id('019b', any(300, 19))} end,
      jsonb_build_array(jsonb_build_object('organisation', 'council-ma-04', 'role', 'council'),
        jsonb_build_object('organisation', case when ${any(10, 9)} < 8 then 'anapec'
          else 'federation-' || ${any(500, 10)} end, 'role', 'agency')),
      ${day()}, ${day(400)}, '[]',
      jsonb_build_array(jsonb_build_object('commitmentId', ${id('019c')}, 'owner', 'anapec',
        'indicator', 'trained', 'effect', ${oneOf(EFFECTS, 22)}, 'target', 60, 'unit', 'persons',
        'territory', ${territory}, 'occupation', ${oneOf(occupations, 14)},
        'sector', ${oneOf(sectors, 12)}, 'late', case when ${any(40, 23)} = 0
          then jsonb_build_object('period', '2026-Q3', 'due', 10, 'delivered', 1) end)),
      ${status(['expired', 'terminated', 'in-force'], ['draft', 'ready', 'in-force'])},
      'sha256:' || repeat('1', 64), '[]', ${origin}, '{}', 'key-' || n`,
  filters: {
    ...places,
    ...codes,
    ...origins,
    ...dates,
    status: ['in-force', 'draft', 'suspended'],
    kind: [AGREEMENT_KINDS[0]],
    party: ['anapec', 'federation-7'],
    organisation: ['council-ma-04', 'anapec'],
    externalId: ['A-777'],
    implements: [idOf('019b', 7)],
    effect: [EFFECTS[0]],
    late: ['true', 'false'],
    q: ['promenade', '5002', 'protocole'],
  },
  sorts: ['id', 'title', 'territory', 'startsOn', 'endsOn'],
};

const organisations: LongList = {
  service: 'partner-agreements',
  path: 'organisations',
  table: 'organisation',
  rows: `(id, version, name, acronym, kind, territory, status, origin)
    select 'employer-' || lpad(cast(n as text), 8, '0'), 1,
      jsonb_build_object('fr', 'Entreprise ' || ${any(20_011, 17)}), 'E' || n,
      ${oneOf(ORGANISATION_KINDS, 21)}, ${territory},
      case when ${any(30, 22)} = 0 then 'closed' else 'registered' end, ${origin}`,
  filters: {
    ...places,
    kind: ['council', 'federation'],
    status: ['closed', 'registered'],
    q: ['entreprise', '20010', 'soudeur'],
  },
  sorts: ['id', 'name', 'kind', 'territory'],
};

const plans: LongList = {
  service: 'training-plans',
  path: 'plans',
  table: 'training_plan',
  rows: `(id, version, organisation, title, territory, audience, kind, parent, starts_on, ends_on,
      status, origin)
    select ${id('019a')}, 1, case when ${any(10, 9)} < 8 then 'council-ma-04' else 'anapec' end,
      'Plan de formation ' || ${any(5_003, 20)}, ${territory}, ${oneOf(AUDIENCES, 21)},
      case when ${any(50, 18)} = 0 then 'complementary' else 'regional' end,
      case when ${any(50, 18)} = 0 then jsonb_build_object('planId', ${id('019a', any(300, 19))}) end,
      ${day()}, ${day(300)}, ${status(['closed'], ['draft', 'adopted', 'running'])}, ${origin}`,
  filters: {
    ...places,
    ...origins,
    ...dates,
    status: ['closed', 'draft'],
    kind: ['complementary', 'regional'],
    audience: [AUDIENCES[1]],
    organisation: ['anapec', 'council-ma-06'],
    parent: [idOf('019a', 7)],
    q: ['formation', '5002', 'soudeur'],
  },
  sorts: ['id', 'title', 'territory', 'from', 'to'],
};

const programmes: LongList = {
  service: 'training-plans',
  path: 'programmes',
  table: 'programme',
  rows: `(id, version, plan_id, organisation, territory, title, field, level, mode, occupations, status,
      origin)
    select ${id('019d')}, 1, ${id('019a', '1 + n / 20')}, 'operator-ofppt', ${territory},
      'Opérateur de câblage ' || ${any(5_003, 20)},
      (array['0713', '0613', '1013', null])[1 + ${any(4, 23)}], ${oneOf(PROGRAMME_LEVELS, 21)},
      ${oneOf(PROGRAMME_MODES, 22)}, ${shares},
      ${status(['closed', 'suspended'], ['proposed', 'open'])}, ${origin}`,
  filters: {
    ...places,
    ...origins,
    occupation: codes.occupation,
    plan: [idOf('019a', 7)],
    status: ['closed', 'open'],
    field: ['07', '0613', '0999'],
    level: [PROGRAMME_LEVELS[1]],
    mode: [PROGRAMME_MODES[1]],
    organisation: ['operator-ofppt', 'anapec'],
    q: ['câblage', '5002', 'soudeur'],
  },
  sorts: ['id', 'title', 'territory', 'field'],
};

const sessions: LongList = {
  service: 'training-plans',
  path: 'sessions',
  table: 'session',
  rows: `(id, version, programme_id, plan_id, operator, site, territory, seats, starts_on, ends_on,
      audience, commitment_id, occupations, status, outcomes_due, origin)
    select ${id('019e')}, 1, ${id('019d', '1 + n / 20')}, ${id('019a', '1 + n / 400')},
      case when ${any(100, 9)} < 80 then 'operator-ofppt' else 'operator-' || ${any(500, 10)} end,
      case when ${any(9, 24)} > 0 then 'ISTA ' || ${any(900, 25)} end, ${territory},
      jsonb_build_object('cumulative', 10 + ${any(90, 15)}), ${day()}, ${day(200)},
      ${oneOf(AUDIENCES, 21)}, case when ${any(50, 18)} = 0 then ${id('019b', any(300, 19))} end,
      ${shares}, ${status(['ended', 'outcomes-known', 'cancelled'], ['scheduled', 'running'])},
      case when ${any(20, 26)} = 0 then '[6]'::jsonb else '[]' end, ${origin}`,
  filters: {
    ...places,
    ...origins,
    ...dates,
    occupation: codes.occupation,
    plan: [idOf('019a', 7)],
    programme: [idOf('019d', 7)],
    status: ['cancelled', 'scheduled'],
    operator: ['operator-ofppt', 'operator-7'],
    site: ['ISTA 7'],
    audience: [AUDIENCES[1]],
    commitment: [idOf('019b', 7)],
    outcomesDue: ['6', '12'],
    q: ['ista', '899', 'soudeur'],
  },
  sorts: ['id', 'from', 'to', 'territory', 'site', 'seats'],
};

const microProjects: LongList = {
  service: 'job-creation',
  path: 'micro-projects',
  table: 'micro_project',
  rows: `(id, version, organisation, external_id, title, territory, sector, occupation, promoters,
      jobs_expected, expected_on, commitment_id, status, financing, visits, visits_due, origin)
    select ${id('019f')}, 1,
      case when ${any(100, 9)} < 80 then 'anapec' else 'federation-' || ${any(500, 10)} end,
      'P-' || n, 'Atelier ' || ${any(5_003, 20)}, ${territory},
      case when ${any(7, 11)} > 0 then ${oneOf(sectors, 12)} end,
      case when ${any(5, 13)} > 0 then ${oneOf(occupations, 14)} end, 1 + ${any(3, 21)},
      ${any(30, 15)}, case when ${any(11, 16)} > 0 then ${day()} end,
      case when ${any(50, 18)} = 0 then ${id('019b', any(300, 19))} end,
      ${status(['refused', 'abandoned', 'alive-at-24'], ['idea', 'selected', 'created'])},
      jsonb_build_object('parts', jsonb_build_array(jsonb_build_object('funder',
        case when ${any(40, 22)} = 0 then 'funder-7' else 'council-ma-04' end, 'amount', 9000))),
      '[]', case when ${any(20, 26)} = 0 then '[12]'::jsonb else '[]' end, ${origin}`,
  filters: {
    ...places,
    ...codes,
    ...origins,
    ...dates,
    status: ['refused', 'created'],
    organisation: ['anapec', 'federation-7'],
    funder: ['funder-7', 'council-ma-04'],
    externalId: ['P-777'],
    commitment: [idOf('019b', 7)],
    visitDue: ['12', '24'],
    q: ['atelier', '5002', 'soudeur'],
  },
  sorts: ['id', 'title', 'territory', 'jobsExpected', 'expectedOn'],
};

const supports: LongList = {
  service: 'job-creation',
  path: 'supports',
  table: 'support',
  rows: `(id, version, organisation, beneficiary, territory, sector, occupation, members, women,
      youth, amount, jobs_expected, expected_on, funder, commitment_id, status, origin)
    select ${id('01a0')}, 1,
      case when ${any(100, 9)} < 80 then 'anapec' else 'federation-' || ${any(500, 10)} end,
      jsonb_build_object('kind', ${oneOf(BENEFICIARY_KINDS, 21)},
        'name', 'Coopérative ' || ${any(5_003, 20)}), ${territory},
      case when ${any(7, 11)} > 0 then ${oneOf(sectors, 12)} end,
      case when ${any(5, 13)} > 0 then ${oneOf(occupations, 14)} end, 20, 8, 5,
      1000 + ${any(90_000, 22)}, ${any(30, 15)}, case when ${any(11, 16)} > 0 then ${day()} end,
      case when ${any(40, 23)} = 0 then 'funder-7' else 'council-ma-04' end,
      case when ${any(50, 18)} = 0 then ${id('019b', any(300, 19))} end,
      ${status(['refused', 'evaluated', 'abandoned'], ['requested', 'granted', 'running'])}, ${origin}`,
  filters: {
    ...places,
    ...codes,
    ...origins,
    ...dates,
    status: ['refused', 'requested'],
    beneficiary: [BENEFICIARY_KINDS[0]],
    organisation: ['anapec', 'federation-7'],
    funder: ['funder-7', 'council-ma-04'],
    commitment: [idOf('019b', 7)],
    q: ['coopérative', '5002', 'soudeur'],
  },
  sorts: ['id', 'beneficiary', 'territory', 'jobsExpected', 'expectedOn'],
};

/** In the order in which their tables refer to each other. */
export const longLists: readonly LongList[] = [
  needs,
  agreements,
  organisations,
  plans,
  programmes,
  sessions,
  microProjects,
  supports,
];

/** Fills the table of a list. Its indexes are built afterwards, which is ten times as fast. */
export async function fill(
  db: DataSource,
  { table, rows }: LongList,
  count: number,
): Promise<void> {
  const indexes = await db.query<{ name: string; sql: string }[]>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as sql from pg_index
     where indrelid = $1::regclass and not indisunique`,
    [table],
  );
  for (const { name } of indexes) await db.query(`drop index ${name}`);
  const numbered = rows.replaceAll(':count', String(count));
  await db.query(`insert into ${table} ${numbered} from generate_series(1::bigint, ${count}) n`);
  for (const { sql } of indexes) await db.query(sql);
  await db.query(`vacuum analyze ${table}`);
}

/**
 * Whose lists are measured: the country, a region with many records, one with few, an operator, and
 * a body that reads its own only.
 */
export const listReaders = [
  { organisation: 'ministry', role: 'ministry', territory: 'MA' },
  { organisation: 'council-ma-04', role: 'council', territory: 'MA-04' },
  { organisation: 'council-ma-12', role: 'council', territory: 'MA-12' },
  { organisation: 'operator-7', role: 'operator', territory: 'MA-01' },
  { organisation: 'federation-7', role: 'federation', territory: 'MA-04' },
] as const;

/**
 * Each way to ask for a list: without a filter and with each value of each filter, in every order.
 */
export function* questionsOf({ filters, sorts }: LongList) {
  const asked = Object.entries(filters).flatMap(([filter, values]) =>
    values.map((value) => ({ filter, value })),
  );
  for (const { filter, value } of [{ filter: 'none', value: '' }, ...asked])
    for (const sort of sorts.flatMap((name) => [name, `-${name}`])) {
      const query = new URLSearchParams({ sort, ...(value && { [filter]: value }) });
      yield { filter, value, sort, query: query.toString() };
    }
}
