import { execFileSync } from 'node:child_process';
import { type LogUnderTest, onEmbedded, onKafka } from '../support/event-logs.js';
import { newDataDir } from '../support/data-dir.js';
import { type Mizan, postmasterOf, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import { agreementEvent, overKafka } from '../support/pushed-events.js';
import { inTurn } from '../support/turns.js';

// an owner and the projector: the fault suite kills the others too, at every moment of a
// transaction
const SERVICES = ['employer-needs', 'planning-projections'];
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Writes until told to stop; answers every external id that was acknowledged. */
function writer(mizan: Mizan, prefix: string) {
  const acknowledged: string[] = [];
  let isWriting = true;
  const anapec = mizan.as('anapec');
  const done = (async () => {
    for (let i = 0; isWriting; i++) {
      const answer = await anapec
        .put(`employer-needs/v1/needs/by-external-id/${prefix}-${i}`, {
          territory: 'MA-KEN',
          occupation: '9329',
          openings: 1,
          origin: 'fictional',
        })
        .catch(() => undefined);
      if (answer?.status === 201) acknowledged.push(`${prefix}-${i}`);
      else if (answer && answer.status !== 503)
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return {
    acknowledged,
    stop: async () => {
      isWriting = false;
      await done;
    },
  };
}

async function healed(mizan: Mizan): Promise<void> {
  for (
    const deadline = Date.now() + 30_000;
    Date.now() < deadline;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if ((await fetch(`${mizan.url}/health/ready`).catch(() => undefined))?.ok) return;
  }
  throw new Error('Mizan did not become ready again');
}

async function expectWhole(mizan: Mizan, acknowledged: string[]): Promise<void> {
  const plan = new Plan(mizan);
  const demand = async () =>
    (await plan.figures({ occupation: '9329' }).catch(() => undefined))?.total.demand;
  const known = async () => {
    const found = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { data: { externalId: string }[]; next: string | null } } =
        await mizan
          .as('anapec')
          .get(`employer-needs/v1/needs?limit=1000${cursor ? `&cursor=${cursor}` : ''}`);
      for (const { externalId } of body.data) found.add(externalId);
      cursor = body.next;
    }
    return found;
  };
  const there = await known();
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  expect(await plan.eventually(demand, (figure) => figure === there.size, 40_000)).toBe(there.size);
  expect(mizan.verify()).toEqual({ status: 0, output: expect.any(String) });
}

function losesNoWord(log: LogUnderTest): void {
  const acknowledged: string[] = [];

  async function recoversFrom(name: string, kill: () => unknown): Promise<void> {
    const load = writer(log.mizan, `KILL-${name}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kill();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await healed(log.mizan);
    await load.stop();
    acknowledged.push(...load.acknowledged);
    expect(load.acknowledged.length).toBeGreaterThan(0);
    await expectWhole(log.mizan, acknowledged);
  }

  it.each(SERVICES)(
    'recovers from the kill of %s under load, without a word lost',
    (name) =>
      recoversFrom(name, () =>
        process.kill(log.mizan.run().servicePids[name] as number, 'SIGKILL'),
      ),
    90_000,
  );

  it(
    'recovers from the kill of PostgreSQL under load, without a word lost',
    () => recoversFrom('postgres', () => process.kill(postmasterOf(log.mizan), 'SIGKILL')),
    90_000,
  );
}

/** Each process on one log; the fault suite kills them on the other one too. */
const isKafkasTurn = inTurn([true, false], 0);
if (!isKafkasTurn)
  onEmbedded('a Mizan whose processes are killed, on the embedded event log', losesNoWord);

onKafka('a Mizan whose processes are killed, on Kafka', (log) => {
  if (isKafkasTurn) losesNoWord(log);

  it('goes on writing while the broker is killed, and catches up', async () => {
    await log.broker?.kill9();
    const load = writer(log.mizan, 'BROKER');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await load.stop();
    expect(load.acknowledged.length).toBeGreaterThan(0);
    await log.broker?.restart();
    await expectWhole(log.mizan, load.acknowledged);
  }, 90_000);

  it('gives what was parked to its handler again by one command', async () => {
    const { mizan } = log;
    const convention = (externalId: string, signedOn: string) => {
      const event = agreementEvent('council-ma-04', externalId, {
        name: externalId,
        occupation: '6111',
      });
      return { ...event, data: { ...event.data, signedOn } };
    };
    await overKafka(log)('council-ma-04', 'agreements', [
      convention('CONV-EARLY', '2026-12-01'),
      convention('CONV-10', '2026-11-20'),
    ]);
    const known = async () =>
      (
        await mizan
          .as('council-ma-04')
          .get<{ data: { externalId: string }[] }>('partner-agreements/v1/agreements')
      ).body.data.map(({ externalId }) => externalId);
    expect(
      await new Plan(mizan).eventually(known, (list) => list.includes('CONV-10')),
    ).not.toContain('CONV-EARLY');
    await mizan.moveClock('2026-12-02');
    expect(mizan.replay()).toEqual({
      status: 0,
      output: expect.stringContaining('partner-agreements: {"done":1'),
    });
    expect(await known()).toContain('CONV-EARLY');
    expect(mizan.verify()).toEqual({ status: 0, output: expect.any(String) });
  }, 60_000);
});

describe('a Mizan that is killed as a whole', () => {
  it('recovers on the next start with every acknowledged write, and keeps the data of a clean stop', async () => {
    const dataDir = newDataDir();
    let mizan = await startMizan({ dataDir });
    const load = writer(mizan, 'ALL');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const pids = [
      ...Object.values(mizan.run().servicePids),
      mizan.process.pid as number,
      postmasterOf(mizan),
    ];
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await load.stop();
    mizan = await startMizan({ dataDir });
    await expectWhole(mizan, load.acknowledged);
    await mizan.stop();
    mizan = await startMizan({ dataDir });
    await expectWhole(mizan, load.acknowledged);
    await mizan.discard();
  }, 180_000);

  it('leaves no process behind Ctrl-C', async () => {
    const mizan = await startMizan();
    const pids = [...Object.values(mizan.run().servicePids), mizan.process.pid as number];
    await mizan.discard();
    expect(pids.filter(isAlive)).toEqual([]);
    const left = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(mizan.dataDir));
    expect(left).toEqual([]);
  }, 120_000);
});
