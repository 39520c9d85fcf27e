import { onBothLogs } from '../support/event-logs.js';
import { type Agreement, Plan } from '../support/plan.js';

const ASSISES = {
  externalId: 'ASSISES-2016-RSK',
  employer: null,
  territory: 'MA-04',
  sector: null,
  occupation: null,
  openings: 23_000,
  from: null,
  to: null,
  allocation: [{ sector: 'cluster:tech-offshoring-services', openings: 15_640 }],
  channel: 'assises',
  origin: 'published',
};

onBothLogs("the region's case", (log) => {
  let plan: Plan;
  let signed: Agreement;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });

  it('counts the 23,000 of the Assises: 15,640 in their cluster and 7,360 not allocated', async () => {
    const need = await plan.need('ASSISES-2016-RSK', ASSISES, 'council-ma-04');
    const { data, total } = await plan.figures(
      { territory: 'MA-04', by: 'sector:cluster' },
      `need:${need.id}@${need.version}`,
    );
    expect(total.demand).toBe(23_000);
    expect(data.map(({ sector, allocated, demand }) => [sector, allocated, demand])).toEqual(
      expect.arrayContaining([
        ['cluster:tech-offshoring-services', true, 15_640],
        [null, false, 7_360],
      ]),
    );
    expect(
      data.every(
        ({ gap, band, reason }) =>
          gap === null && band === null && reason === 'supply-has-no-sector',
      ),
    ).toBe(true);
  });

  it('says that they have no period', async () => {
    const { total, unallocatedPeriod, data } = await plan.figures({
      territory: 'MA-04',
      from: '2026-Q4',
      to: '2027-Q3',
      by: 'territory',
    });
    expect(total.demand).toBe(0);
    expect(unallocatedPeriod).toEqual({ demand: 23_000, supply: 0 });
    expect(data).toEqual([]);
  });

  it('answers the example of the domain, figure by figure', async () => {
    const need = await plan.need('ANAPEC-2026-004217', {
      sector: 'C',
      occupation: '8212',
      openings: 120,
      from: '2026-10-01',
      to: '2027-03-31',
    });
    const session = await plan.session({
      occupations: [
        { occupation: '8212', share: 0.6 },
        { occupation: '7411', share: 0.4 },
      ],
    });
    const query = {
      territory: 'MA-04',
      from: '2026-Q4',
      to: '2027-Q3',
      by: 'territory,occupation:1',
      line: 'in-force',
    };
    await plan.figures(query, `need:${need.id}@${need.version}`);
    const answer = await plan.figures(query, `session:${session.id}@${session.version}`);
    expect(answer).toMatchObject({
      assumptions: 'default-1',
      provisional: false,
      total: { demand: 120, supply: 61.2, gap: 58.8, met: 0 },
      unallocatedPeriod: { demand: 23_000, supply: 0 },
      freshness: { lagMs: expect.any(Number), parked: 0 },
      next: null,
    });
    const rows = Object.fromEntries(answer.data.map((row) => [row.occupation, row]));
    expect(rows['8']).toMatchObject({
      territory: 'MA-KEN',
      allocated: true,
      demand: 120,
      supply: 36.72,
      gap: 83.28,
      coverage: 0.306,
      band: 'very-low',
      above: { demand: 0, supply: 0 },
    });
    expect(rows['7']).toMatchObject({
      territory: 'MA-KEN',
      allocated: true,
      demand: 0,
      supply: 24.48,
      gap: -24.48,
      coverage: null,
      band: 'no-demand',
      above: { demand: 0, supply: 0 },
    });
  });

  it('moves no figure with a memorandum that has none', async () => {
    const before = (await plan.figures({ territory: 'MA-04', line: 'if-signed' })).total;
    const memorandum = await plan.signByAll(
      await plan.draftConvention(
        {},
        {
          kind: 'memorandum',
          title: "Mémorandum d'entente",
          startsOn: null,
          endsOn: null,
          commitments: [],
          origin: 'published',
        },
      ),
    );
    expect(memorandum.status).toBe('signed');
    expect(
      (
        await plan.figures(
          { territory: 'MA-04', line: 'if-signed' },
          `agreement:${memorandum.id}@${memorandum.version}`,
        )
      ).total,
    ).toEqual(before);
  });

  it('counts the convention of 2,000 young people a year if signed, then in force, and names it', async () => {
    const supplyOf = async (line: string, after?: string) =>
      (await plan.figures({ territory: 'MA-04', line }, after)).total.supply;
    signed = await plan.signByAll(await plan.draftConvention({}));
    expect(await supplyOf('if-signed', `agreement:${signed.id}@${signed.version}`)).toBe(6061.2);
    expect(await supplyOf('in-force')).toBe(61.2);
    const inForce = await plan.enterIntoForce(signed);
    expect(await supplyOf('in-force', `agreement:${inForce.id}@${inForce.version}`)).toBe(6061.2);
    const yearly = await plan.figures({
      territory: 'MA-04',
      by: 'period:year',
      from: '2027-Q1',
      to: '2029-Q4',
    });
    expect(
      yearly.data.map(({ period, measures }) => [period, measures['commitment.supply']]),
    ).toEqual([
      ['2027', 2000],
      ['2028', 2000],
      ['2029', 2000],
    ]);
    const lineage = await plan.lineage({ territory: 'MA-04', measure: 'commitment.supply' });
    expect(new Set(lineage.map(({ source }) => source))).toEqual(
      new Set([`partner-agreements:agreement:${signed.id}`]),
    );
    expect(lineage.reduce((sum, { amount }) => sum + amount, 0)).toBe(6000);
  });

  it('always adds up to its total, whatever the cut', async () => {
    for (const by of [
      'territory',
      'territory:region',
      'occupation:1',
      'occupation:4',
      'sector:section',
      'sector:cluster',
      'sector:subcluster',
      'period',
      'period:school-year',
      'territory,occupation:2,period:year',
    ]) {
      const { data, total } = await plan.figures({ territory: 'MA-04', by, line: 'if-signed' });
      const sum = (side: 'demand' | 'supply') =>
        Math.round(data.reduce((all, row) => all + row[side] * 1000, 0)) / 1000;
      expect([by, sum('demand'), sum('supply')]).toEqual([by, total.demand, total.supply]);
    }
  });

  it('agrees with a recomputation from the services own tables', () =>
    expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});
