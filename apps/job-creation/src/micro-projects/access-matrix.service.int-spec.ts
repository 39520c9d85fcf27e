import { askerOf, askers, made } from '../../../../test/access/askers.js';
import type { Asker } from '../../../../test/access/access.js';
import { jobCreation } from '../../../../test/access/jobs.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const PROPOSERS = [
  'council',
  'agency',
  'federation',
  'employer-body',
  'association',
  'cooperative',
] as const;
const PLACE = 'MA-KEN';
const PROJECT = { territory: PLACE, promoters: 2, jobsExpected: 3, origin: 'fictional' };
const on = '2026-11-20';

let owner: Owner;
const targets = new Map<string, Target>();
const matrix = new Matrix(() => owner, jobCreation);

beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
  for (const role of PROPOSERS) keep(role, await proposed(`of a ${role}`, askerOf(role, 'MA-04')));
  keep('created', await created());
}, 60_000);
afterAll(() => owner?.close());

const keep = (name: string, target: Target) => targets.set(name, target);

async function proposed(title: string, by: Asker): Promise<Target> {
  const { id } = await made(owner, by, 'micro-projects', { ...PROJECT, title });
  const own = [by.organisation];
  return { name: title, kind: 'micro-project', territory: PLACE, own, at: { id } };
}

/** A project that a funder finances, and so reads. */
async function created(): Promise<Target> {
  const agency = askerOf('agency', 'MA-04');
  const funder = askerOf('funder', 'MA-06').organisation;
  const target = await proposed('financed', agency);
  const steps: [string, object][] = [
    ['selection', { on, result: 'selected' }],
    ['incubation', { on, by: agency.organisation }],
    ['financing', { on, parts: [{ funder, amount: 90_000 }] }],
    ['creation', { on, jobs: 4 }],
  ];
  for (const [n, [step, body]] of steps.entries()) {
    const answer = await fetch(`${owner.url}/v1/micro-projects/${target.at.id}/${step}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await owner.tokenOf(agency)}`,
        'content-type': 'application/json',
        'if-match': `"v${n + 1}"`,
      },
      body: JSON.stringify(body),
    });
    accepted({ status: answer.status, headers: answer.headers, body: await answer.json() });
  }
  const reads = ({ organisation }: Asker, isInSight: boolean) =>
    isInSight || organisation === funder;
  return { ...target, reads };
}

describe('who may do what with micro-projects', () => {
  it.each([...PROPOSERS, 'created'])('is as the table says, and as `can` says: %s', async (name) =>
    expect(await matrix.wrongOf(targets.get(name)!, askers)).toEqual([]),
  );

  it('is as the table says of new records, and of what every service answers', async () =>
    expect(await matrix.wrongOfNew(PLACE, askers)).toEqual([]));

  it('is said of the lists too', async () => expect(await matrix.wrongMakers(askers)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(1_500));
});
