import { TODAY } from '../../support/mizan.js';
import { type Agreement, WITH_OPERATOR } from '../../support/plan.js';
import type { Load, Turn, Versioned } from '../load.js';
import { projectsWriter } from '../projects-writer.js';
import { act, draft, openProgramme, record, stepOn } from '../steps.js';
import { supportsWriter } from '../supports-writer.js';

const TERRITORIES = ['MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-SKH'];
/** A tenth of the seats is of no occupation. */
const OCCUPATIONS_TAUGHT = [
  { occupation: '8212', share: 0.6 },
  { occupation: '7411', share: 0.3 },
];
const OPEN_MAX = 20;
/** After so many conventions a new framework begins, so that no group grows without end. */
const CONVENTIONS_MAX = 15;
const SETS_EVERY_MS = 4_000;

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;
const whole = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** The commitments that records may name. */
interface Named {
  supply: string[];
  demand: string[];
  jobs: string[];
}

/**
 * Writers of records that name commitments: frameworks and the conventions that carry them out,
 * drafted or recorded, amended, suspended, resumed and terminated,
 * sessions, needs, micro-projects and supports that are linked, moved, unlinked, revised, completed
 * and cancelled, and assumption sets that come into use.
 */
export function linkingWriters(): Turn[] {
  const named: Named = { supply: [], demand: [], jobs: [] };
  return [
    agreementsWriter(named),
    sessionsWriter(named),
    sessionsWriter(named),
    needsWriter(named),
    projectsWriter(() => named.jobs),
    supportsWriter(() => named.jobs),
    setsWriter(),
  ];
}

const UNITS = { supply: 'persons', demand: 'openings', jobs: 'jobs' } as const;
const commitment = (effect: keyof Named, target: number, territory: string) => ({
  owner: 'anapec',
  indicator: `${effect}-promised`,
  effect,
  target,
  unit: UNITS[effect],
  territory,
  schedule: 'linear',
});

function agreementsWriter(named: Named): Turn {
  let current: Agreement | undefined;
  let framework: Agreement | undefined;
  let conventions = 0;
  let rests = 0;
  const convention = (random: () => number, carriedOut: Agreement | undefined) => ({
    ...WITH_OPERATOR,
    kind: carriedOut ? 'convention-specifique' : 'convention-cadre',
    title: 'Convention',
    territory: 'MA-04',
    startsOn: '2026-07-01',
    endsOn: '2028-12-31',
    conditions: [],
    origin: 'fictional',
    implements: carriedOut?.id ?? null,
    commitments: (['supply', 'demand', 'jobs'] as const).map((effect) =>
      carriedOut
        ? commitment(effect, whole(random, 50, 600), pick(random, TERRITORIES))
        : commitment(effect, whole(random, 2_000, 4_000), 'MA-04'),
    ),
  });
  const settle = (random: () => number) => {
    if (!framework) framework = current;
    current = undefined;
    rests = whole(random, 5, 20);
  };

  return async (load, random) => {
    if (rests-- > 0) return;
    if (!current) {
      if (++conventions % CONVENTIONS_MAX === 0) framework = undefined;
      const text = convention(random, framework);
      current = random() < 0.3 ? await record(load, text, conventions) : await draft(load, text);
      for (const [at, effect] of (['supply', 'demand', 'jobs'] as const).entries())
        named[effect] = [...named[effect], current.commitments[at]!.id].slice(-6);
    } else if (current.status !== 'in-force') current = await stepOn(load, current);
    else if (random() < 0.3) current = await suspendAndResume(load, current);
    else if (random() < 0.3) {
      await amend(load, random, current);
      settle(random);
    } else if (framework && random() < 0.5) {
      const ending = { effectiveAt: TODAY, reason: 'fini' };
      await act(load, current, 'council-ma-04', 'termination', ending);
      settle(random);
    } else settle(random);
  };
}

async function suspendAndResume(load: Load, agreement: Agreement): Promise<Agreement> {
  const on = { effectiveAt: TODAY };
  const suspension = { ...on, reason: 'crédits' };
  const suspended = await act(load, agreement, 'council-ma-04', 'suspension', suspension);
  return act(load, suspended, 'council-ma-04', 'resumption', on);
}

/** Another end, another target, or both, from the start or from the middle. */
async function amend(load: Load, random: () => number, agreement: Agreement): Promise<void> {
  const [supply] = agreement.commitments as [{ id: string }];
  const changes = {
    ...(random() < 0.7 && { endsOn: pick(random, ['2027-12-31', '2029-06-30']) }),
    commitments: { [supply.id]: { target: whole(random, 4_000, 6_000) } },
  };
  const effectiveAt = pick(random, ['2026-07-01', '2026-10-01', '2027-01-01']);
  let amendment = await load.send<Agreement>({
    client: 'anapec',
    service: 'partner-agreements',
    kind: 'agreement',
    method: 'POST',
    path: `agreements/${agreement.id}/amendments`,
    body: { effectiveAt, changes },
  });
  while (amendment.status !== 'in-force') amendment = await stepOn(load, amendment);
}

interface OpenSession extends Versioned {
  seats: number;
  enrolled: number | null;
  completed: number | null;
}

function sessionsWriter(named: Named): Turn {
  const open: OpenSession[] = [];
  let programme: Versioned | undefined;
  const write = { client: 'operator-ofppt', service: 'training-plans', method: 'POST' } as const;
  const link = (random: () => number): string | null =>
    random() < 0.25 ? null : (pick(random, named.supply) ?? null);
  const seatsOf = (seats: number) => ({ minimum: 1, simultaneous: seats, cumulative: seats });
  const schedule = async (load: Load, random: () => number) => {
    programme ??= await openProgramme(load, OCCUPATIONS_TAUGHT);
    const seats = whole(random, 20, 200);
    const body = {
      operator: 'operator-ofppt',
      territory: pick(random, TERRITORIES),
      seats: seatsOf(seats),
      from: '2026-09-01',
      to: pick(random, ['2026-12-31', '2027-03-31', '2027-12-31']),
      origin: 'fictional',
      commitmentId: link(random),
    };
    const path = `programmes/${programme.id}/sessions`;
    const { id, version } = await load.send({ ...write, kind: 'session', path, body });
    open.push({ id, version, seats, enrolled: null, completed: null });
  };
  const change = async (
    load: Load,
    session: OpenSession,
    verb: string,
    body: object | undefined,
    method: 'POST' | 'PATCH' = 'POST',
  ) => {
    const { version } = await load.send({
      ...write,
      method,
      kind: 'session',
      path: `sessions/${session.id}${verb}`,
      ifMatch: session.version,
      ...(body && { body }),
    });
    session.version = version;
  };
  const revise = (load: Load, random: () => number, session: OpenSession) => {
    const least = Math.max(20, session.enrolled ?? 0, session.completed ?? 0);
    session.seats = whole(random, least, least + 100);
    return change(load, session, '', { seats: seatsOf(session.seats) }, 'PATCH');
  };
  const enrol = (load: Load, random: () => number, session: OpenSession) => {
    session.enrolled = whole(random, session.completed ?? 0, session.seats);
    return change(load, session, '/enrolments', { on: TODAY, enrolled: session.enrolled });
  };
  const complete = (load: Load, random: () => number, session: OpenSession) => {
    session.completed = whole(random, 0, session.enrolled ?? session.seats);
    return change(load, session, '/completions', { on: TODAY, completed: session.completed });
  };

  return async (load, random) => {
    const session = pick(random, open);
    const drawn = random();
    if (!session || (drawn < 0.2 && open.length < OPEN_MAX)) return schedule(load, random);
    if (drawn < 0.5) return change(load, session, '', { commitmentId: link(random) }, 'PATCH');
    if (drawn < 0.65) return revise(load, random, session);
    if (drawn < 0.8) return enrol(load, random, session);
    if (drawn < 0.88) return complete(load, random, session);
    open.splice(open.indexOf(session), 1);
    if (session.completed === null) await change(load, session, '/cancellation', undefined);
  };
}

interface OpenNeed extends Versioned {
  externalId: string;
}

function needsWriter(named: Named): Turn {
  const open: OpenNeed[] = [];
  let declared = 0;
  const write = { client: 'anapec', service: 'employer-needs', kind: 'need' } as const;
  const put = (load: Load, random: () => number, externalId: string) =>
    load.send({
      ...write,
      method: 'PUT',
      path: `needs/by-external-id/${externalId}`,
      body: {
        territory: pick(random, TERRITORIES),
        occupation: pick(random, ['8212', '7411', '2512']),
        openings: whole(random, 1, 120),
        from: '2026-10-01',
        to: '2027-06-30',
        origin: 'fictional',
        commitmentId: random() < 0.3 ? null : (pick(random, named.demand) ?? null),
      },
    });

  return async (load, random) => {
    const need = pick(random, open);
    const drawn = random();
    if (!need || (drawn < 0.3 && open.length < OPEN_MAX)) {
      const externalId = `L-${++declared}`;
      const { id, version } = await put(load, random, externalId);
      return void open.push({ id, version, externalId });
    }
    if (drawn < 0.85)
      return void (need.version = (await put(load, random, need.externalId)).version);
    open.splice(open.indexOf(need), 1);
    await load.send({
      ...write,
      method: 'POST',
      path: `needs/${need.id}/withdrawal`,
      body: { reason: 'fini' },
      ifMatch: need.version,
    });
  };
}

function setsWriter(): Turn {
  let drafted = 0;
  let due = Date.now() + SETS_EVERY_MS;
  const write = { service: 'planning-projections', kind: 'set', method: 'POST' } as const;
  return async (load, random) => {
    if (Date.now() < due) return;
    due = Date.now() + SETS_EVERY_MS;
    const factor = () => whole(random, 500, 1_000) / 1_000;
    const set = await load.send({
      ...write,
      client: 'planner',
      path: 'assumption-sets',
      body: {
        name: `set-${++drafted}`,
        label: 'Hypothèses',
        ...{ fill: factor(), completion: factor(), availability: factor(), delivery: factor() },
      },
    });
    const path = `assumption-sets/${set.id}`;
    const approved = await load.send({
      ...write,
      client: 'ministry',
      path: `${path}/approval`,
      ifMatch: set.version,
    });
    await load.send({
      ...write,
      client: 'planner',
      path: `${path}/activation`,
      ifMatch: approved.version,
    });
  };
}
