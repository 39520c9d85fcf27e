import { onStandingLogs } from '../support/event-logs.js';
import { accepted, type Agreement, Plan, type Projection } from '../support/plan.js';

interface Living extends Agreement {
  amends: string | null;
  amendedBy: string[] | null;
  amendment: { number: number; overtakenBy: string | null } | null;
  endsOn: string | null;
}

const TODAY = '2026-11-24';
const COUNCIL = 'council-ma-04';
const path = ({ id }: { id: string }, verb = '') => `partner-agreements/v1/agreements/${id}${verb}`;

onStandingLogs('an agreement after its signature', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });
  /** 8,000 persons over 2026 and 2027, 1,000 a quarter, in an occupation of their own. */
  const inForce = async (occupation: string, terms: object = {}, commitment: object = {}) =>
    (await plan.enterIntoForce(
      await plan.signByAll(
        await plan.draftConvention(
          { target: 8000, occupation, ...commitment },
          { startsOn: '2026-01-01', endsOn: '2027-12-31', ...terms },
        ),
      ),
      '2026-01-01',
    )) as Living;
  const read = async ({ id }: { id: string }) =>
    accepted(await log.mizan.as('anapec').get<Living>(path({ id })));
  const amend = async (agreement: Living, effectiveAt: string, changes: object) =>
    accepted(
      await log.mizan
        .as('anapec')
        .post<Living>(path(agreement, '/amendments'), { effectiveAt, changes }),
    );
  const bringIntoForce = async (amendment: Living, effectiveAt = TODAY) =>
    (await plan.enterIntoForce(await plan.signByAll(amendment), effectiveAt)) as Living;
  const byQuarter = ({ data }: Projection) =>
    Object.fromEntries(data.map(({ period, supply }) => [String(period), supply]));
  const quarters = async (agreement: Living, occupation: string, line = 'in-force') => {
    const { id, version } = await read(agreement);
    return byQuarter(
      await plan.figures({ occupation, line, by: 'period' }, `agreement:${id}@${version}`),
    );
  };

  it('is amended: the quarters are counted again, and the plan says by which event', async () => {
    const cell = '2166';
    const agreement = await inForce(cell);
    expect(await quarters(agreement, cell)).toMatchObject({ '2026-Q1': 1000, '2027-Q4': 1000 });
    const amendment = await amend(agreement, '2026-01-01', { endsOn: '2028-12-31' });
    expect(amendment).toMatchObject({
      amends: agreement.id,
      status: 'draft',
      effectiveAt: '2026-01-01',
      changes: { endsOn: '2028-12-31' },
      amendment: { number: 1 },
    });
    expect(await quarters(agreement, cell)).toMatchObject({ '2026-Q1': 1000 });
    expect(await bringIntoForce(amendment)).toMatchObject({ status: 'in-force' });
    const amended = await read(agreement);
    expect(amended).toMatchObject({ endsOn: '2028-12-31', amendedBy: [amendment.id] });
    const after = await quarters(agreement, cell);
    expect(after).toMatchObject({ '2026-Q1': 667, '2027-Q4': 667, '2028-Q4': 666 });
    expect(Object.values(after).reduce((sum, one) => sum + one)).toBe(8000);
    const entries = await plan.lineage({
      occupation: cell,
      from: '2028-Q4',
      to: '2028-Q4',
      measure: 'commitment.supply',
    });
    expect(entries).toMatchObject([{ version: amended.version, amount: 666 }]);
  });

  it('amended from a later day, keeps what was promised before', async () => {
    const cell = '2432';
    const agreement = await inForce(cell);
    await bringIntoForce(await amend(agreement, '2027-01-01', { endsOn: '2028-12-31' }));
    expect(await quarters(agreement, cell)).toEqual({
      ...Object.fromEntries(['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => [`2026-${quarter}`, 1000])),
      ...Object.fromEntries(
        ['2027', '2028'].flatMap((year) =>
          ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => [`${year}-${quarter}`, 500]),
        ),
      ),
    });
  });

  it('has one amendment at a time: the second is refused when the first has changed the text', async () => {
    const agreement = await inForce('3432');
    const [first, second] = [
      await amend(agreement, '2026-01-01', { endsOn: '2028-12-31' }),
      await amend(agreement, '2026-01-01', { title: 'Convention élargie' }),
    ];
    const ready = await plan.signByAll(second);
    await bringIntoForce(first);
    const refused = await log.mizan
      .as(COUNCIL)
      .post(path(ready, '/entry-into-force'), { effectiveAt: TODAY }, { ifMatch: 5 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'amended-text-changed' } });
    expect(await read(second)).toMatchObject({ amendment: { overtakenBy: first.id } });
  });

  it('is suspended and resumed: the quarters after are pending, then in force again', async () => {
    const cell = '4311';
    const agreement = await inForce(cell);
    const suspended = await plan.act<Living>(COUNCIL, path(agreement, '/suspension'), agreement, {
      effectiveAt: TODAY,
      reason: 'Crédits non délégués',
    });
    expect(suspended).toMatchObject({ status: 'suspended', suspendedOn: TODAY });
    const before = { '2026-Q1': 1000, '2026-Q2': 1000, '2026-Q3': 1000, '2026-Q4': 1000 };
    expect(await quarters(agreement, cell)).toEqual(before);
    expect(await quarters(agreement, cell, 'if-signed')).toMatchObject({ '2027-Q4': 1000 });
    await plan.act(COUNCIL, path(agreement, '/resumption'), suspended, { effectiveAt: TODAY });
    expect(await quarters(agreement, cell)).toMatchObject({ ...before, '2027-Q4': 1000 });
  });

  it('is denounced with its notice, takes its amendments with it, and is closed after its end', async () => {
    const cell = '8341';
    const agreement = await inForce(cell);
    const amendment = await bringIntoForce(
      await amend(agreement, '2026-01-01', { title: 'Autre' }),
    );
    const draft = await amend(await read(agreement), '2026-01-01', { endsOn: '2028-12-31' });
    const denounced = await plan.act<Living>(
      'anapec',
      path(agreement, '/denunciation'),
      await read(agreement),
      { effectiveAt: '2027-06-30', reason: 'Fin de mission' },
    );
    expect(denounced).toMatchObject({ status: 'denounced', endedOn: '2027-06-30' });
    expect(await read(amendment)).toMatchObject({ status: 'denounced' });
    expect(await read(draft)).toMatchObject({ status: 'abandoned' });
    expect(Object.keys(await quarters(agreement, cell)).sort()).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
      '2027-Q1',
      '2027-Q2',
    ]);
    const early = { on: TODAY, summary: 'Bilan' };
    const refused = await log.mizan
      .as(COUNCIL)
      .post(path(agreement, '/closure'), early, { ifMatch: denounced.version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'before-its-end' } });
  });

  it('promises jobs, which are counted as jobs and never as persons or openings', async () => {
    const cell = '5164';
    const agreement = await inForce(cell, {}, { effect: 'jobs', unit: 'jobs', target: 80 });
    const figures = await plan.figures({ occupation: cell });
    expect(figures.total).toMatchObject({ demand: 0, supply: 0 });
    const { data } = accepted(
      await log.mizan.as('planner').get<{
        data: { commitmentId: string; posted: Record<string, number> }[];
      }>(`planning-projections/v1/commitments?after=agreement:${agreement.id}@${agreement.version}`),
    );
    const one = data.find(({ commitmentId }) => commitmentId === agreement.commitments[0]!.id);
    expect(one?.posted).toMatchObject({ 'commitment.jobs': 80 });
  });
});
