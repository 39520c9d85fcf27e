import { askerOf, askers, made } from '../../../../test/access/askers.js';
import type { Asker } from '../../../../test/access/access.js';
import { jobCreation } from '../../../../test/access/jobs.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const REQUESTERS = ['agency', 'federation', 'employer-body', 'association', 'cooperative'] as const;
const PLACE = 'MA-KEN';
const SUPPORT = {
  beneficiary: { kind: 'cooperative', name: 'Tissage' },
  ...{ territory: PLACE, members: 12, women: 8, youth: 5, amount: 200_000, jobsExpected: 4 },
  origin: 'fictional',
};
const on = '2026-11-20';
const FUNDER = askerOf('funder', 'MA-06');
const COUNCIL = askerOf('council', 'MA-04');
/** Who decides where nobody is named: each council and agency with the place in its territory. */
const OF_THE_PLACE = askers
  .filter(({ role }) => role === 'council' || role === 'agency')
  .filter(({ territory }) => territory !== 'MA-06')
  .map(({ organisation }) => organisation);

let owner: Owner;
const targets = new Map<string, Target>();
const matrix = new Matrix(() => owner, jobCreation);

beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
  for (const role of REQUESTERS)
    keep(role, await requested(`of a ${role}`, askerOf(role, 'MA-04')));
  const agency = askerOf('agency', 'MA-04');
  keep('asked of a funder', await requested('asked of a funder', agency, FUNDER));
  keep('asked of a council', await requested('asked of a council', agency, COUNCIL));
  keep('granted', await stepped('granted', ['grant', { on, amount: 1 }]));
  keep('running', await stepped('running', ['grant', { on, amount: 1 }], ['start', { on }]));
}, 60_000);
afterAll(() => owner?.close());

const keep = (name: string, target: Target) => targets.set(name, target);

async function requested(name: string, by: Asker, funder?: Asker): Promise<Target> {
  const terms = { ...SUPPORT, ...(funder && { funder: funder.organisation }) };
  const { id } = await made(owner, by, 'supports', terms);
  const deciders = funder ? [funder.organisation] : OF_THE_PLACE;
  const reads = ({ role, organisation }: Asker, isInSight: boolean) =>
    isInSight || (role === 'funder' && organisation === funder?.organisation);
  const own = [by.organisation];
  return { name, kind: 'support', territory: PLACE, own, deciders, reads, at: { id } };
}

/** A request of a federation that nobody is named in; the council grants it. */
async function stepped(name: string, ...steps: [string, object][]): Promise<Target> {
  const target = await requested(name, askerOf('federation', 'MA-04'));
  for (const [n, [step, body]] of steps.entries()) {
    const by = step === 'grant' ? COUNCIL : askerOf('agency', 'MA-04');
    const answer = await fetch(`${owner.url}/v1/supports/${target.at.id}/${step}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await owner.tokenOf(by)}`,
        'content-type': 'application/json',
        'if-match': `"v${n + 1}"`,
      },
      body: JSON.stringify(body),
    });
    accepted({ status: answer.status, headers: answer.headers, body: await answer.json() });
  }
  return { ...target, deciders: [COUNCIL.organisation] };
}

describe('who may do what with supports', () => {
  const names = ['asked of a funder', 'asked of a council', 'granted', 'running'];
  it.each([...REQUESTERS, ...names])('is as the table says, and as `can` says: %s', async (name) =>
    expect(await matrix.wrongOf(targets.get(name)!, askers)).toEqual([]),
  );

  it('is as the table says of new requests', async () =>
    expect(await matrix.wrongOfNew(PLACE, askers)).toEqual([]));

  it('is said of the list too', async () => expect(await matrix.wrongMakers(askers)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(2_500));
});
