import { randomUUID } from 'node:crypto';
import { ensureTopics } from '@mizan/topics';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { type LogUnderTest, onStandingKafka, onStandingLogs } from '../support/event-logs.js';
import { Caller } from '../support/mizan.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

const ORGANISATIONS = 'partner-agreements/v1/organisations';
const NEEDS = 'employer-needs/v1';
interface Organisation extends Versioned {
  status: string;
  can: string[];
}

const register = async (log: LogUnderTest, id: string, kind: string, by = 'council-ma-04') =>
  accepted(
    await log.mizan.as(by).post<Organisation>(ORGANISATIONS, {
      id,
      name: { fr: `Organisation ${id}` },
      kind,
      territory: 'MA-04',
      origin: 'fictional',
    }),
  );

const needEvent = (source: string, externalId: string, openings: number, occupation = '9321') => ({
  specversion: '1.0',
  id: randomUUID(),
  source,
  type: 'ma.mizan.inbound.job-need-published.v1',
  data: { externalId, territory: 'MA-SIL', occupation, openings, origin: 'fictional' },
});

const COUNCIL = { organisation: 'council-ma-04', role: 'council' };
const drafted = async (plan: Plan, parties: object[]) =>
  plan.readyToSign(await plan.draftConvention({ owner: 'council-ma-04' }, { parties }));

onStandingLogs('an organisation that was registered while Mizan runs', (log) => {
  it('signs in, signs and pushes, and counts in the figures', async () => {
    const plan = new Plan(log.mizan);
    await register(log, 'federation-nord', 'federation');
    const federation = log.mizan.as('federation-nord');
    const pushed = await federation.post<{ results: { resource: Versioned }[] }>(
      `${NEEDS}/events`,
      needEvent('federation-nord', 'NORD-1', 17),
      { contentType: 'application/cloudevents+json' },
    );
    const [{ resource }] = accepted(pushed).results as [{ resource: Versioned }];
    const { total } = await plan.figures(
      { territory: 'MA-SIL', occupation: '9321' },
      `need:${resource.id}@${resource.version}`,
    );
    expect(total.demand).toBe(17);

    const agreement = await drafted(plan, [
      COUNCIL,
      { organisation: 'federation-nord', role: 'federation' },
    ]);
    const signed = await plan.sign(agreement, 'federation-nord');
    expect(signed.signatures).toMatchObject([{ organisation: 'federation-nord', confirmed: true }]);
  }, 60_000);

  it('reads what is its own and totals, and no record of others', async () => {
    const plan = new Plan(log.mizan);
    await register(log, 'federation-sud', 'federation');
    const { id } = await plan.need('OTHERS-1', { territory: 'MA-SIL', openings: 3 });
    const federation = log.mizan.as('federation-sud');
    expect((await federation.get(`${NEEDS}/needs/${id}`)).status).toBe(404);
    expect((await federation.get(`${NEEDS}/needs`)).body.data).toEqual([]);
    const projections = 'planning-projections/v1/projections';
    expect((await federation.get(`${projections}?territory=MA-SIL`)).status).toBe(200);
    expect((await federation.get(`${projections}/lineage?territory=MA-SIL`)).status).toBe(403);
  }, 60_000);

  it('neither signs in nor pushes once it is closed, and joins no agreement', async () => {
    const { version } = await register(log, 'federation-close', 'federation');
    const federation = log.mizan.as('federation-close');
    const push = () =>
      federation.post(`${NEEDS}/events`, needEvent('federation-close', randomUUID(), 1), {
        contentType: 'application/cloudevents+json',
      });
    expect((await push()).status).toBe(200);
    const closed = await log.mizan
      .as('council-ma-04')
      .post<Organisation>(`${ORGANISATIONS}/federation-close/closure`, {}, { ifMatch: version });
    expect(closed.body).toMatchObject({ status: 'closed', validTo: '2026-11-24', can: [] });

    const plan = new Plan(log.mizan);
    const refused = await plan.eventually(push, ({ status }) => status === 403);
    expect(refused.body).toMatchObject({ code: 'organisation-closed' });
    const parties = [COUNCIL, { organisation: 'federation-close', role: 'federation' }];
    await expect(plan.draftConvention({ owner: 'council-ma-04' }, { parties })).rejects.toThrow(
      'organisation-closed',
    );
    await expect(new Caller(log.mizan.url, 'federation-close').bearer()).rejects.toThrow();
  }, 60_000);

  it('signs on paper where it has no account, as another party records', async () => {
    const plan = new Plan(log.mizan);
    await register(log, 'fondation-papier', 'external', 'ministry');
    const agreement = await drafted(plan, [
      COUNCIL,
      { organisation: 'fondation-papier', role: 'external' },
    ]);
    const recorded = await plan.sign(agreement, 'fondation-papier', 'council-ma-04');
    const signed = await plan.sign(recorded, 'council-ma-04');
    expect(signed.status).toBe('signed');
  }, 60_000);
});

onStandingKafka('an organisation that pushes to Kafka', (log) => {
  const send = async (organisation: string, event: object) => {
    const kafka = new Kafka({ brokers: log.brokers, logLevel: logLevel.NOTHING });
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({
      topic: `mizan.inbound.${organisation}.job-needs`,
      messages: [
        {
          value: JSON.stringify(event),
          headers: { 'content-type': 'application/cloudevents+json' },
        },
      ],
    });
    await producer.disconnect();
  };
  const demandOf = async (openings: number) =>
    (
      await new Plan(log.mizan).eventually(
        () => new Plan(log.mizan).figures({ territory: 'MA-SIL', occupation: '9334' }),
        ({ total }) => total.demand >= openings,
        30_000,
      )
    ).total.demand;
  const parked = async () =>
    accepted(
      await log.mizan.as('operations').get<{ data: { code: string }[] }>(`${NEEDS}/parked-events`),
    )
      .data.map(({ code }) => code)
      .filter((code) => code === 'unknown-organisation');

  it('gets its topics by npm run topics, and is read without a restart', async () => {
    await register(log, 'federation-kafka', 'federation');
    const { status, output } = log.mizan.topics();
    expect([status, output]).toEqual([
      0,
      expect.stringContaining('mizan.inbound.federation-kafka.job-needs'),
    ]);
    await send('federation-kafka', needEvent('federation-kafka', 'KAFKA-1', 5, '9334'));
    expect(await demandOf(5)).toBe(5);
  }, 90_000);

  it('is heard from the moment when it is registered: what it pushed before is kept', async () => {
    await ensureTopics(log.brokers, ['federation-early']);
    await send('federation-early', needEvent('federation-early', 'EARLY-1', 8, '9334'));
    const plan = new Plan(log.mizan);
    expect(await plan.eventually(parked, (codes) => codes.length > 0, 30_000)).toHaveLength(1);
    await register(log, 'federation-early', 'federation');
    expect(await demandOf(13)).toBe(13);
    expect(await plan.eventually(parked, (codes) => codes.length === 0)).toEqual([]);
  }, 90_000);
});
