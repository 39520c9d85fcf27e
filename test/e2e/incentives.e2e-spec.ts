import { onStandingLogs } from '../support/event-logs.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

interface Consumers {
  data: { topic: string; lag: number; parked: number }[];
  eventLog: { unpublished: number; events: number } | null;
}

onStandingLogs('incentives', (log) => {
  const post = async <T = Versioned>(as: string, path: string, body: object) =>
    accepted(await log.mizan.as(as).post<T>(`job-creation/v1/${path}`, body));
  const measure = () =>
    post('ministry', 'incentive-measures', {
      code: `AIDE-${log.brokers.length > 0 ? 'KAFKA' : 'EMBEDDED'}`,
      name: { fr: 'Aide', ar: 'دعم', en: 'Aid' },
      territory: 'MA',
      from: '2026-01-01',
      subject: 'project',
      amount: { value: 9_000, unit: 'MAD', per: 'job', source: 'Circulaire', confirmed: true },
      conditions: [{ field: 'jobsExpected', least: 2, source: 'Circulaire', confirmed: true }],
      origin: 'fictional',
    });

  it('answer with their reason, reserve as far as the money goes, and are read past by others', async () => {
    const { id } = await measure();
    const evaluated = (jobsExpected: number) =>
      post<{ eligible: string; amount: number | null }>(
        'planner',
        `incentive-measures/${id}/evaluation`,
        { project: { jobsExpected } },
      );
    expect(await evaluated(3)).toMatchObject({ eligible: 'yes', amount: 27_000 });
    expect(await evaluated(1)).toMatchObject({ eligible: 'no', amount: null });

    const budget = { measure: id, territory: 'MA-04', year: 2026, amount: 30_000 };
    const opened = await post('council-ma-04', 'incentive-budgets', budget);
    const reserve = (amount: number) =>
      log.mizan.as('anapec').post(`job-creation/v1/incentive-budgets/${opened.id}/reservations`, {
        for: 'project:INCUB-1',
        amount,
      });
    const answers = await Promise.all([27_000, 27_000].map(reserve));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('budget-exceeded');

    const consumersOf = async (service: string) =>
      accepted(await log.mizan.as('planner').get<Consumers>(`${service}/v1/consumers`));
    const published = await new Plan(log.mizan).eventually(
      async () => (await consumersOf('job-creation')).eventLog,
      (own) => own?.unpublished === 0,
    );
    expect(published?.unpublished).toBe(0);
    const read = await new Plan(log.mizan).eventually(
      async () =>
        (await consumersOf('planning-projections')).data.filter(
          ({ topic }) => topic === 'mizan.job-creation',
        ),
      (topics) => topics.length > 0 && topics.every(({ lag }) => lag === 0),
    );
    expect(read.map(({ lag, parked }) => [lag, parked])).toEqual(read.map(() => [0, 0]));
  }, 60_000);

  it('agree with a recomputation', () =>
    expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});
