import type { Agreement } from '../support/plan.js';
import { TODAY } from '../support/mizan.js';
import type { Load, Turn, Versioned } from './load.js';
import { projectsWriter } from './projects-writer.js';
import { draft, openProgramme, stepOn } from './steps.js';
import { supportsWriter } from './supports-writer.js';

const TERRITORIES = ['MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KHE', 'MA-SIK', 'MA-SIL'];
const OCCUPATIONS = ['8212', '7411', '2512', '5223', '9329'];
const OCCUPATIONS_TAUGHT = [
  { occupation: '8212', share: 0.6 },
  { occupation: '7411', share: 0.4 },
];
const OPEN_MAX = 25;

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

interface OpenNeed extends Versioned {
  externalId: string;
  openings: number;
  met: number;
}
interface OpenSession extends Versioned {
  seats: number;
}

/**
 * Two writers of needs, one of agreements, one of sessions, one of micro-projects, one of supports.
 * Some sessions cover a commitment in force.
 */
export function writers(): Turn[] {
  const commitments: string[] = [];
  return [
    needsWriter('A'),
    needsWriter('B'),
    agreementsWriter(commitments),
    sessionsWriter(commitments),
    projectsWriter(() => []),
    supportsWriter(() => []),
  ];
}

function needsWriter(name: string): Turn {
  const open: OpenNeed[] = [];
  let declared = 0;
  const write = { client: 'anapec', service: 'employer-needs', kind: 'need' } as const;
  const terms = (random: () => number, openings: number) => ({
    territory: pick(random, TERRITORIES),
    occupation: pick(random, OCCUPATIONS),
    openings,
    from: '2026-10-01',
    to: '2027-06-30',
    origin: 'fictional',
  });

  const declare = async (load: Load, random: () => number) => {
    const externalId = `F-${name}-${++declared}`;
    const openings = 2 + Math.floor(random() * 50);
    const body = terms(random, openings);
    const need =
      random() < 0.5
        ? await load.send({
            ...write,
            method: 'PUT',
            path: `needs/by-external-id/${externalId}`,
            body,
            hasNoKey: random() < 0.5,
          })
        : await load.send({
            ...write,
            method: 'POST',
            path: 'needs',
            body: { externalId, ...body },
          });
    open.push({ id: need.id, version: need.version, externalId, openings, met: 0 });
  };
  const revise = async (load: Load, random: () => number, need: OpenNeed) => {
    const openings = need.met + 1 + Math.floor(random() * 50);
    const { version } = await load.send({
      ...write,
      method: 'PUT',
      path: `needs/by-external-id/${need.externalId}`,
      body: terms(random, openings),
      hasNoKey: random() < 0.3,
    });
    Object.assign(need, { version, openings });
  };
  const hire = async (load: Load, need: OpenNeed) => {
    const { version } = await load.send({
      ...write,
      method: 'POST',
      path: `needs/${need.id}/hires`,
      body: { on: TODAY, count: 1 },
      ifMatch: need.version,
    });
    Object.assign(need, { version, met: need.met + 1 });
  };

  return async (load, random) => {
    const drawn = random();
    const need = pick(random, open);
    if (!need || (drawn < 0.35 && open.length < OPEN_MAX)) return declare(load, random);
    if (drawn < 0.7) return revise(load, random, need);
    if (drawn < 0.9 && need.met + 1 < need.openings) return hire(load, need);
    open.splice(open.indexOf(need), 1);
    return load.send({
      ...write,
      method: 'POST',
      path: `needs/${need.id}/withdrawal`,
      body: { reason: 'fini' },
      ifMatch: need.version,
    });
  };
}

function agreementsWriter(commitments: string[]): Turn {
  let current: Agreement | undefined;
  let drafted = 0;
  const convention = (random: () => number) => ({
    kind: 'convention-de-partenariat',
    title: `Convention ${++drafted}`,
    territory: 'MA-04',
    noticeMonths: 6,
    startsOn: '2027-01-01',
    endsOn: '2028-12-31',
    conditions: [],
    origin: 'fictional',
    parties: [
      { organisation: 'council-ma-04', role: 'council' },
      { organisation: 'anapec', role: 'agency' },
    ],
    commitments: [
      {
        owner: 'anapec',
        indicator: 'youth-trained',
        effect: 'supply',
        target: 100 + Math.floor(random() * 900),
        unit: 'persons',
        territory: pick(random, TERRITORIES),
        occupation: pick(random, OCCUPATIONS),
        schedule: 'linear',
        binding: true,
      },
    ],
  });
  return async (load, random) => {
    if (!current) current = await draft(load, convention(random));
    else if (current.status !== 'in-force') current = await stepOn(load, current);
    else {
      commitments.push(...current.commitments.map(({ id }) => id));
      commitments.splice(0, commitments.length - 10);
      current = undefined;
    }
  };
}

function sessionsWriter(commitments: string[]): Turn {
  const open: OpenSession[] = [];
  let programme: Versioned | undefined;
  let scheduled = 0;
  const write = { client: 'operator-ofppt', service: 'training-plans', method: 'POST' } as const;
  const schedule = async (load: Load, random: () => number) => {
    if (!programme || ++scheduled % 20 === 0)
      programme = await openProgramme(load, OCCUPATIONS_TAUGHT);
    const seats = 20 + Math.floor(random() * 80);
    const commitmentId = random() < 0.4 ? (pick(random, commitments) ?? null) : null;
    const body = {
      operator: 'operator-ofppt',
      territory: pick(random, TERRITORIES),
      seats: { minimum: 10, simultaneous: seats, cumulative: seats },
      from: '2026-11-01',
      to: '2027-03-31',
      origin: 'fictional',
      commitmentId,
    };
    const session = await load.send({
      ...write,
      kind: 'session',
      path: `programmes/${programme.id}/sessions`,
      body,
    });
    open.push({ id: session.id, version: session.version, seats });
    open.splice(0, open.length - OPEN_MAX);
  };
  const enrol = async (load: Load, random: () => number, session: OpenSession) => {
    const { version } = await load.send({
      ...write,
      kind: 'session',
      path: `sessions/${session.id}/enrolments`,
      ifMatch: session.version,
      body: { on: TODAY, applications: 240, enrolled: Math.floor(random() * session.seats) },
    });
    session.version = version;
  };

  return (load, random) => {
    const session = pick(random, open);
    return session && random() < 0.6 ? enrol(load, random, session) : schedule(load, random);
  };
}
