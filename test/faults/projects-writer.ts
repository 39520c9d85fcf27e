import type { Load, Turn, Versioned } from './load.js';

const TERRITORIES = ['MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-SKH'];
const OPEN_MAX = 20;
/** The steps in their order; each is a day later, so that none comes before its turn. */
const STEPS = ['selection', 'incubation', 'financing', 'creation'] as const;

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;
const whole = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

interface OpenProject extends Versioned {
  taken: number;
}

/**
 * A writer of micro-projects, which are linked, moved, unlinked, revised, led through their steps
 * and given up. `commitments` are those that they may name.
 */
export function projectsWriter(commitments: () => readonly string[]): Turn {
  const open: OpenProject[] = [];
  const write = { client: 'anapec', service: 'job-creation', kind: 'micro-project' } as const;
  const link = (random: () => number): string | null =>
    random() < 0.25 ? null : (pick(random, commitments()) ?? null);
  const propose = async (load: Load, random: () => number) => {
    const body = {
      title: 'Atelier',
      territory: pick(random, TERRITORIES),
      occupation: pick(random, ['7234', '9329']),
      promoters: 2,
      jobsExpected: whole(random, 1, 12),
      expectedOn: pick(random, ['2026-12-15', '2027-03-31', null]),
      commitmentId: link(random),
      origin: 'fictional',
    };
    const path = 'micro-projects';
    const { id, version } = await load.send({ ...write, method: 'POST', path, body });
    open.push({ id, version, taken: 0 });
  };
  const change = async (
    load: Load,
    project: OpenProject,
    verb: string,
    body: object,
    method: 'POST' | 'PATCH' = 'POST',
  ) => {
    const path = `micro-projects/${project.id}${verb}`;
    const sent = { ...write, method, path, ifMatch: project.version, body };
    project.version = (await load.send(sent)).version;
  };
  const step = (load: Load, random: () => number, project: OpenProject) => {
    const verb = STEPS[project.taken]!;
    const on = `2026-10-0${++project.taken}`;
    const terms = {
      selection: { result: 'selected' },
      incubation: { by: 'anapec' },
      financing: { parts: [{ funder: 'anapec', amount: 50_000 }] },
      creation: { jobs: whole(random, 0, 12) },
    }[verb];
    return change(load, project, `/${verb}`, { on, ...terms });
  };

  return async (load, random) => {
    const project = pick(random, open);
    const drawn = random();
    if (!project || (drawn < 0.25 && open.length < OPEN_MAX)) return propose(load, random);
    const isOpen = project.taken < STEPS.length;
    if (isOpen && drawn < 0.65) return step(load, random, project);
    if (isOpen && drawn < 0.8)
      return change(load, project, '', { commitmentId: link(random) }, 'PATCH');
    if (isOpen && drawn < 0.9)
      return change(load, project, '', { jobsExpected: whole(random, 1, 12) }, 'PATCH');
    open.splice(open.indexOf(project), 1);
    if (drawn > 0.95) await change(load, project, '/abandonment', { reason: 'fini' });
  };
}
