import { onStandingLogs } from '../support/event-logs.js';
import { type Agreement, Plan, WITH_OPERATOR } from '../support/plan.js';

onStandingLogs('the figures', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });
  const at = ({ id, version }: { id: string; version: number }, kind: string) =>
    `${kind}:${id}@${version}`;

  it('split 120 openings over two quarters as 60 and 60', async () => {
    const need = await plan.need('T-120', {
      occupation: '8154',
      openings: 120,
      from: '2026-10-01',
      to: '2027-03-31',
    });
    const { data, total } = await plan.figures(
      { occupation: '8154', by: 'period' },
      at(need, 'need'),
    );
    expect(data.map(({ period, demand }) => [period, demand])).toEqual([
      ['2026-Q4', 60],
      ['2027-Q1', 60],
    ]);
    expect(total.demand).toBe(120);
  });

  it('count two versions of a source that come in one batch as the newer one', async () => {
    const pid = log.mizan.run().servicePids['planning-projections']!;
    process.kill(pid, 'SIGSTOP');
    await plan.need('T-TWO', { occupation: '2513', openings: 10 });
    const second = await plan.need('T-TWO', { occupation: '2513', openings: 7 });
    process.kill(pid, 'SIGCONT');
    expect((await plan.figures({ occupation: '2513' }, at(second, 'need'))).total.demand).toBe(7);
    const entries = await plan.lineage({ occupation: '2513' });
    expect(entries.map(({ version, amount }) => [version, amount])).toEqual([
      [1, 10],
      [2, -3],
    ]);
  });

  it('count 100 seats as 61.2 persons, 36.72 and 24.48 by occupation, in the quarter after the session', async () => {
    const session = await plan.session({
      territory: 'MA-SIL',
      occupations: [
        { occupation: '7231', share: 0.6 },
        { occupation: '7233', share: 0.4 },
      ],
    });
    const { data, total } = await plan.figures(
      { territory: 'MA-SIL', occupation: '723', by: 'occupation:4,period' },
      at(session, 'session'),
    );
    expect(data.map(({ occupation, period, supply }) => [occupation, period, supply])).toEqual([
      ['7231', '2027-Q2', 36.72],
      ['7233', '2027-Q2', 24.48],
    ]);
    expect(total.supply).toBe(61.2);
  });

  it('keep what was met of a withdrawn need', async () => {
    const need = await plan.need('T-MET', { occupation: '7412', openings: 50 });
    const hired = await plan.act('anapec', `employer-needs/v1/needs/${need.id}/hires`, need, {
      on: '2026-11-10',
      count: 12,
    });
    expect((await plan.figures({ occupation: '7412' }, at(hired, 'need'))).total).toMatchObject({
      demand: 50,
      met: 12,
    });
    const withdrawn = await plan.act(
      'anapec',
      `employer-needs/v1/needs/${need.id}/withdrawal`,
      hired,
      {},
    );
    expect((await plan.figures({ occupation: '7412' }, at(withdrawn, 'need'))).total).toMatchObject(
      { demand: 12, met: 12 },
    );
  });

  describe('of a commitment of 6,000 persons over three years', () => {
    const cell = { occupation: '5131' };
    let signed: Agreement;

    it('move if-signed with the last signature, 500 a quarter', async () => {
      signed = await plan.signByAll(await plan.draftConvention({ occupation: '5131' }));
      const { data, total } = await plan.figures(
        { ...cell, by: 'period', line: 'if-signed' },
        at(signed, 'agreement'),
      );
      expect(data).toHaveLength(12);
      expect(
        data.every(({ supply, measures }) => supply === 500 && measures['pending.supply'] === 500),
      ).toBe(true);
      expect(total.supply).toBe(6000);
      expect((await plan.figures(cell)).total.supply).toBe(0);
    });

    it('move from pending to commitment at entry into force and leave if-signed as it was', async () => {
      const inForce = await plan.enterIntoForce(signed);
      const after = at(inForce, 'agreement');
      expect((await plan.figures({ ...cell, line: 'in-force' }, after)).total.supply).toBe(6000);
      expect((await plan.figures({ ...cell, line: 'if-signed' }, after)).total.supply).toBe(6000);
      expect((await plan.figures({ ...cell, line: 'declared' }, after)).total.supply).toBe(0);
      const [row] = (await plan.figures({ ...cell, by: 'period', line: 'in-force' })).data;
      expect(row?.measures).toEqual({ 'commitment.supply': 500 });
    });

    it('name the agreement as their reason, and add up', async () => {
      const entries = await plan.lineage({ ...cell, line: 'in-force' });
      expect(
        entries.every(({ source }) => source === `partner-agreements:agreement:${signed.id}`),
      ).toBe(true);
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(6000);
    });
  });

  describe('of a commitment that a session covers', () => {
    const cell = { occupation: '7531' };
    const supply = async (after?: string) =>
      (await plan.figures({ ...cell, line: 'in-force' }, after)).total.supply;
    let agreement: Agreement;

    it('stay at 6,000 with a linked session of 61.2 persons, and are 6,061.2 with one that is not', async () => {
      agreement = await plan.enterIntoForce(
        await plan.signByAll(await plan.draftConvention({ occupation: '7531' }, WITH_OPERATOR)),
      );
      const [commitment] = agreement.commitments;
      const occupations = [{ occupation: '7531', share: 1 }];
      const unlinked = await plan.session({ occupations });
      expect(await supply(at(unlinked, 'session'))).toBe(6061.2);
      await plan.act(
        'operator-ofppt',
        `training-plans/v1/sessions/${unlinked.id}/cancellation`,
        unlinked,
      );
      const linked = await plan.session({ occupations, commitmentId: commitment?.id });
      expect(await plan.eventually(supply, (figure) => figure === 6000)).toBe(6000);
      const enrolled = await plan.act(
        'operator-ofppt',
        `training-plans/v1/sessions/${linked.id}/enrolments`,
        linked,
        { on: '2026-11-20', applications: 240, enrolled: 96 },
      );
      await plan.act(
        'operator-ofppt',
        `training-plans/v1/sessions/${linked.id}/completions`,
        enrolled,
        { on: '2026-11-24', completed: 80 },
      );
      const completers = async () =>
        (await plan.figures({ ...cell, by: 'period', line: 'in-force' })).data
          .map(({ measures }) => measures['supply.completed'] ?? 0)
          .reduce((sum, of) => sum + of, 0);
      expect(await plan.eventually(completers, (persons) => persons === 68)).toBe(68);
      expect(await plan.eventually(supply, (figure) => figure === 6000)).toBe(6000);
    });

    it('take what is covered from the earliest quarter first', async () => {
      const { data } = await plan.figures({ ...cell, by: 'period', line: 'in-force' });
      expect(data.find(({ period }) => period === '2027-Q1')?.measures['commitment.supply']).toBe(
        432,
      );
      expect(data.find(({ period }) => period === '2027-Q2')?.measures['commitment.supply']).toBe(
        500,
      );
    });
  });

  it('give each cell its band, and the states without one', async () => {
    const supplied = await plan.session({
      territory: 'MA-SKH',
      occupations: [{ occupation: '3221', share: 1 }],
    });
    const undemanded = await plan.session({
      territory: 'MA-SKH',
      occupations: [{ occupation: '3253', share: 1 }],
    });
    await plan.need('T-BAND', {
      territory: 'MA-SKH',
      occupation: '3221',
      openings: 68,
      from: '2027-04-01',
      to: '2027-06-30',
    });
    const high = await plan.need('T-BAND-2', {
      territory: 'MA-SKH',
      occupation: '3111',
      openings: 5,
      from: '2027-04-01',
      to: '2027-06-30',
    });
    const query = { territory: 'MA-SKH', by: 'occupation:4', from: '2027-Q2', to: '2027-Q2' };
    await plan.figures(query, at(undemanded, 'session'));
    await plan.figures(query, at(supplied, 'session'));
    const bands = async (after?: string) =>
      Object.fromEntries(
        (await plan.figures(query, after)).data.map(({ occupation, band }) => [occupation, band]),
      );
    expect(await bands(at(high, 'need'))).toEqual({
      '3221': 'balanced',
      '3111': 'very-low',
      '3253': 'no-demand',
    });
  });
});
