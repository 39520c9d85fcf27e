import { type LogUnderTest, onStandingKafka, onStandingLogs } from '../support/event-logs.js';
import { type Agreement, Plan } from '../support/plan.js';
import { agreementEvent, needEvent, overKafka, type Push } from '../support/pushed-events.js';

function takesEachOnce(log: LogUnderTest, occupation: string, pushOf: () => Push): void {
  it('takes each event once, whatever the order and the repeats', async () => {
    const plan = new Plan(log.mizan);
    const versions = [1, 2, 3].map((version) =>
      needEvent(`PUSH-${occupation}`, version, { occupation, openings: version * 10 }),
    );
    const others = Array.from({ length: 20 }, (_, i) =>
      needEvent(`PUSH-${occupation}-${i}`, 1, { occupation, openings: 5 }),
    );
    const disorder = [
      versions[2],
      versions[0],
      ...others,
      versions[1],
      versions[2],
      ...others.reverse(),
      versions[0],
    ] as { subject: string }[];
    await pushOf()('anapec', 'job-needs', disorder);
    const demand = await plan.eventually(
      async () => (await plan.figures({ occupation })).total.demand,
      (figure) => figure === 130,
    );
    expect(demand).toBe(130);
    const { body } = await log.mizan
      .as('anapec')
      .get<{ data: { openings: number; sourceVersion: number }[] }>(
        `employer-needs/v1/needs?externalId=PUSH-${occupation}`,
      );
    expect(body.data).toEqual([expect.objectContaining({ openings: 30, sourceVersion: 3 })]);
  });
}

const overHttp =
  (log: LogUnderTest): Push =>
  async (organisation, stream, events) => {
    const service = stream === 'job-needs' ? 'employer-needs' : 'partner-agreements';
    const { status } = await log.mizan
      .as(organisation)
      .post(`${service}/v1/events`, events, { contentType: 'application/cloudevents-batch+json' });
    expect(status).toBe(200);
  };

onStandingLogs('a system that shares no code with Mizan', (log) => {
  describe('over HTTP', () => {
    takesEachOnce(log, '5111', () => overHttp(log));

    it('pushes NDJSON, where a line that is no event holds up no other', async () => {
      const [one, two] = [needEvent('LINES-1', 1, {}), needEvent('LINES-2', 1, {})];
      const body = [
        JSON.stringify(one),
        '{"specversion":',
        '',
        '[]',
        JSON.stringify(two),
        JSON.stringify(one),
      ].join('\n');
      const answer = await log.mizan
        .as('anapec')
        .post<{ results: { result: string; code?: string }[] }>('employer-needs/v1/events', body, {
          contentType: 'application/x-ndjson',
        });
      expect(answer.status).toBe(200);
      expect(answer.body.results.map(({ result, code }) => [result, code])).toEqual([
        ['created', undefined],
        ['refused', 'not-readable'],
        ['refused', 'bad-envelope'],
        ['created', undefined],
        ['created', undefined],
      ]);
      expect(
        (
          await log.mizan
            .as('anapec')
            .post('employer-needs/v1/needs', body, { contentType: 'application/x-ndjson' })
        ).body,
      ).toMatchObject({ status: 415, code: 'unsupported-media-type' });
      expect(
        (
          await log.mizan.as('anapec').post('partner-agreements/v1/events', 'x'.repeat(1_000_000), {
            contentType: 'application/x-ndjson',
          })
        ).body,
      ).toMatchObject({ results: [{ result: 'refused' }] });
    });

    it('reads one result per event, and a repeat answers as the first did', async () => {
      const anapec = log.mizan.as('anapec');
      const good = needEvent('RESULT-1', 1, { openings: 4 });
      const bad = needEvent('RESULT-2', 1, { openings: -1 });
      const foreign = { ...needEvent('RESULT-3', 1, {}), source: 'council-ma-04' };
      const push = () =>
        anapec.post<{
          results: {
            id: string;
            result: string;
            code?: string;
            errors?: { pointer: string }[];
          }[];
        }>('employer-needs/v1/events', [good, bad, foreign], {
          contentType: 'application/cloudevents-batch+json',
        });
      const { body } = await push();
      expect(body.results).toEqual([
        expect.objectContaining({ id: good.id, result: 'created' }),
        expect.objectContaining({
          id: bad.id,
          result: 'refused',
          code: 'invalid',
          errors: [expect.objectContaining({ pointer: '/openings' })],
        }),
        expect.objectContaining({ id: foreign.id, result: 'refused', code: 'source-mismatch' }),
      ]);
      expect((await push()).body).toEqual(body);
    });

    it('is told that an older version of its own is stale', async () => {
      const push = async (version: number) =>
        (
          await log.mizan
            .as('anapec')
            .post<{ results: { result: string }[] }>(
              'employer-needs/v1/events',
              needEvent('STALE-1', version, { openings: version }),
              { contentType: 'application/cloudevents+json' },
            )
        ).body.results[0]?.result;
      expect([await push(5), await push(4), await push(6)]).toEqual([
        'created',
        'stale',
        'revised',
      ]);
      expect(
        (
          await log.mizan.as('anapec').put('employer-needs/v1/needs/by-external-id/STALE-1', {
            territory: 'MA-KEN',
            openings: 9,
            sourceVersion: 2,
          })
        ).body,
      ).toMatchObject({ status: 409, code: 'stale' });
    });

    it('has its agreement signed once every party has deposited the same document', async () => {
      const plan = new Plan(log.mizan);
      const terms = { name: 'HTTP', occupation: '6111' };
      await overHttp(log)('council-ma-04', 'agreements', [
        agreementEvent('council-ma-04', 'CONV-9', terms),
      ]);
      const read = async () =>
        (
          await log.mizan
            .as('council-ma-04')
            .get<{ data: Agreement[] }>(
              'partner-agreements/v1/agreements?status=partly-signed&occupation=6111',
            )
        ).body.data;
      const [agreement] = await plan.eventually(read, (list) => list.length > 0);
      expect(
        agreement?.signatures.map(({ organisation, confirmed }) => [organisation, confirmed]),
      ).toEqual([
        ['council-ma-04', true],
        ['anapec', false],
      ]);
      expect(
        (
          await plan.figures(
            { occupation: '6111', line: 'if-signed' },
            `agreement:${agreement?.id}@${agreement?.version}`,
            'council-ma-04',
          )
        ).total.supply,
      ).toBe(0);
      await overHttp(log)('anapec', 'agreements', [
        agreementEvent('anapec', 'ANAPEC-CONV-1', terms),
      ]);
      expect(
        await plan.eventually(
          async () => (await plan.figures({ occupation: '6111', line: 'if-signed' })).total.supply,
          (figure) => figure === 400,
        ),
      ).toBe(400);
    });
  });
});

onStandingKafka('a system that writes to its Kafka topics', (log) => {
  takesEachOnce(log, '5112', () => overKafka(log));

  it('has its agreement signed once every party has deposited the same document', async () => {
    const plan = new Plan(log.mizan);
    const terms = { name: 'Kafka', occupation: '6112' };
    for (const [party, externalId] of [
      ['council-ma-04', 'CONV-10'],
      ['anapec', 'ANAPEC-CONV-2'],
    ] as const)
      await overKafka(log)(party, 'agreements', [
        agreementEvent(party, externalId, terms),
        agreementEvent(party, externalId, terms),
      ]);
    expect(
      await plan.eventually(
        async () => (await plan.figures({ occupation: '6112', line: 'if-signed' })).total.supply,
        (figure) => figure === 400,
      ),
    ).toBe(400);
  });

  it('has what it may not say parked, and the rest goes on', async () => {
    const plan = new Plan(log.mizan);
    const foreign = {
      ...needEvent('PARK-1', 1, { occupation: '5113', openings: 100 }),
      source: 'council-ma-04',
    };
    const bad = needEvent('PARK-2', 1, { occupation: '5113', openings: 0 });
    await overKafka(log)('anapec', 'job-needs', [
      foreign,
      bad,
      needEvent('PARK-3', 1, { occupation: '5113', openings: 8 }),
    ]);
    expect(
      await plan.eventually(
        async () => (await plan.figures({ occupation: '5113' })).total.demand,
        (figure) => figure === 8,
      ),
    ).toBe(8);
  });

  it('agrees with a recomputation', () =>
    expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});
