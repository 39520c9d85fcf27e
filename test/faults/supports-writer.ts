import type { Load, Turn, Versioned } from './load.js';

const TERRITORIES = ['MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-SKH'];
const OPEN_MAX = 20;
/** The steps in their order; each is a day later, so that none comes before its turn. */
const STEPS = ['grant', 'start', 'evaluation'] as const;

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;
const whole = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

interface OpenSupport extends Versioned {
  taken: number;
}

/**
 * A writer of supports, which are linked, moved, unlinked and revised until they are granted, led
 * through their steps, corrected, refused and given up. `commitments` are those that they may name.
 */
export function supportsWriter(commitments: () => readonly string[]): Turn {
  const open: OpenSupport[] = [];
  const write = { client: 'anapec', service: 'job-creation', kind: 'support' } as const;
  const link = (random: () => number): string | null =>
    random() < 0.25 ? null : (pick(random, commitments()) ?? null);
  const request = async (load: Load, random: () => number) => {
    const body = {
      beneficiary: { kind: pick(random, ['cooperative', 'association']), name: 'Tissage' },
      territory: pick(random, TERRITORIES),
      occupation: pick(random, ['7318', '9329']),
      ...{ members: 12, women: 8, youth: 5, amount: 200_000 },
      jobsExpected: whole(random, 0, 12),
      expectedOn: pick(random, ['2026-12-15', '2027-03-31', null]),
      commitmentId: link(random),
      origin: 'fictional',
    };
    const { id, version } = await load.send({ ...write, method: 'POST', path: 'supports', body });
    open.push({ id, version, taken: 0 });
  };
  const change = async (
    load: Load,
    support: OpenSupport,
    verb: string,
    body: object,
    method: 'POST' | 'PATCH' = 'POST',
  ) => {
    const path = `supports/${support.id}${verb}`;
    const sent = { ...write, method, path, ifMatch: support.version, body };
    support.version = (await load.send(sent)).version;
  };
  const step = (load: Load, random: () => number, support: OpenSupport, at: number) => {
    const verb = STEPS[at]!;
    const terms = {
      grant: { amount: whole(random, 50_000, 200_000) },
      start: {},
      evaluation: { jobs: whole(random, 0, 12), result: 'partly-achieved' },
    }[verb];
    support.taken = at + 1;
    return change(load, support, `/${verb}`, { on: `2026-10-0${at + 1}`, ...terms });
  };
  const end = async (load: Load, random: () => number, support: OpenSupport) => {
    open.splice(open.indexOf(support), 1);
    if (support.taken === STEPS.length || random() < 0.4) return;
    if (support.taken > 0) await change(load, support, '/abandonment', { reason: 'fini' });
    else await change(load, support, '/refusal', { on: '2026-10-01', reason: 'budget' });
  };

  return async (load, random) => {
    const support = pick(random, open);
    const drawn = random();
    if (!support || (drawn < 0.25 && open.length < OPEN_MAX)) return request(load, random);
    const { taken } = support;
    if (drawn < 0.6 && taken < STEPS.length) return step(load, random, support, taken);
    if (drawn < 0.75 && taken > 0) return step(load, random, support, taken - 1);
    if (drawn < 0.9 && taken === 0) {
      const terms = { commitmentId: link(random), jobsExpected: whole(random, 0, 12) };
      return change(load, support, '', terms, 'PATCH');
    }
    await end(load, random, support);
  };
}
