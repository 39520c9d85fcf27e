import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan, type Versioned } from '../support/plan.js';

const NEED = { territory: 'MA-KEN', openings: 5, origin: 'fictional' };
const NEEDS = 'employer-needs/v1/needs';

describe('a change of a record', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  beforeAll(async () => {
    mizan = await startMizan();
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  const patch = (
    as: string,
    path: string,
    body: object,
    ifMatch: number,
    contentType = 'application/merge-patch+json',
  ) => mizan.as(as).patch<Versioned>(path, body, { ifMatch, contentType });

  it('merges what is nested and takes away what is null: a plan', async () => {
    const terms = { territory: 'MA-04', audience: 'non-graduate', origin: 'fictional' };
    const draft = (more: object) =>
      mizan.as('council-ma-04').post<Versioned>('training-plans/v1/plans', { ...terms, ...more });
    const { body: regional } = await draft({ title: 'Plan régional' });
    const { body: plan } = await draft({
      kind: 'complementary',
      title: 'Plan complémentaire',
      parent: { reference: 'CRDF 2022' },
      from: '2026-12-01',
      to: '2027-06-30',
    });
    const path = `training-plans/v1/plans/${plan.id}`;
    const changes = { from: null, to: null, parent: { planId: regional.id, reference: null } };
    expect((await patch('council-ma-04', path, changes, 1)).body).toMatchObject({
      title: 'Plan complémentaire',
      from: null,
      to: null,
      parent: { planId: regional.id, reference: null },
      version: 2,
    });
    expect((await patch('council-ma-04', path, { title: null }, 2)).body).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/title', code: 'required' }],
    });
  });

  it('merges what is nested: the seats of a session', async () => {
    const session = await plan.session({ occupations: [] });
    const path = `training-plans/v1/sessions/${session.id}`;
    const more = await patch('operator-ofppt', path, { seats: { minimum: 5 } }, session.version);
    const { cumulative } = (more.body as unknown as { seats: { cumulative: number } }).seats;
    expect(more.body).toMatchObject({ seats: { minimum: 5, cumulative: expect.any(Number) } });
    const less = await patch(
      'operator-ofppt',
      path,
      { seats: { minimum: null } },
      more.body.version,
    );
    expect((less.body as unknown as { seats: object }).seats).toEqual({
      minimum: null,
      simultaneous: 100,
      cumulative,
    });
  });

  it('keeps what it does not name: an agreement, a programme and an assumption set', async () => {
    const agreement = await plan.draftConvention({});
    const retitled = await patch(
      'council-ma-04',
      `partner-agreements/v1/agreements/${agreement.id}`,
      { title: 'Convention, nouvelle version', noticeMonths: null },
      agreement.version,
    );
    expect(retitled.body).toMatchObject({ title: 'Convention, nouvelle version' });
    const { programmeId } = (
      await mizan
        .as('operator-ofppt')
        .get<{ programmeId: string }>(
          `training-plans/v1/sessions/${(await plan.session({ occupations: [] })).id}`,
        )
    ).body;
    const programme = await mizan
      .as('council-ma-04')
      .get<Versioned>(`training-plans/v1/programmes/${programmeId}`);
    const renamed = await patch(
      'council-ma-04',
      `training-plans/v1/programmes/${programmeId}`,
      { title: 'Filière, autrement' },
      programme.body.version,
    );
    expect(renamed.body).toEqual({
      ...programme.body,
      title: 'Filière, autrement',
      version: programme.body.version + 1,
    });
    const set = await mizan
      .as('planner')
      .post<Versioned>('planning-projections/v1/assumption-sets', {
        name: 'edge-1',
        label: 'Edge',
        source: 'HCP 2025',
        fill: 0.8,
        completion: 0.7,
        availability: 0.9,
        delivery: 1,
      });
    const path = `planning-projections/v1/assumption-sets/${set.body.id}`;
    expect((await patch('planner', path, { source: null, fill: 0.5 }, 1)).body).toMatchObject({
      source: null,
      fill: 0.5,
      label: 'Edge',
    });
    expect((await patch('planner', path, { fill: null }, 2)).body).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/fill', code: 'required' }],
    });
  });

  it('takes a change in either media type of a merge patch, and says which where it is another', async () => {
    const need = await plan.need('PATCH-1', { ...NEED, employer: { id: 'E-7', name: 'Atlas' } });
    const patch = (body: object, ifMatch: number, contentType: string) =>
      mizan.as('anapec').patch(`${NEEDS}/${need.id}`, body, { ifMatch, contentType });
    const renamed = { employer: { name: 'Atlas 2' } };
    expect((await patch(renamed, 1, 'application/merge-patch+json')).body).toMatchObject({
      version: 2,
      employer: { id: 'E-7', name: 'Atlas 2' },
    });
    const taken = { employer: { id: null }, occupation: null };
    expect((await patch(taken, 2, 'application/json')).body).toMatchObject({
      version: 3,
      employer: { name: 'Atlas 2' },
      occupation: null,
    });
    expect((await patch({ employer: null }, 3, 'application/json')).body.employer).toBeNull();
    const other = await patch({}, 4, 'application/json-patch+json');
    expect([other.status, other.headers.get('accept-patch')]).toEqual([
      415,
      'application/json, application/merge-patch+json',
    ]);
  });

  it.each(['"v1-gzip"', 'v1', '1'])('explains If-Match: %s', async (ifMatch) => {
    const need = await plan.need(`TAG-${ifMatch}`, NEED);
    const { body } = await mizan
      .as('anapec')
      .patch(`${NEEDS}/${need.id}`, { openings: 6 }, { ifMatch });
    expect(body).toMatchObject({ status: 400, code: 'bad-if-match' });
  });
});
