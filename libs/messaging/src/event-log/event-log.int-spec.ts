import { CloudEvent } from 'cloudevents';
import { eventually, FACT_STATED, LogHarness } from '../../../../test/support/log-harness.js';
import type { EntityManager } from 'typeorm';
import { verifyChain } from './chain.js';
import { inSavepoint, withEventsLast } from './events-last.js';

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

describe('the event log', () => {
  let log: LogHarness;
  beforeEach(async () => void (log = await new LogHarness().open()), 60_000);
  afterEach(() => log.close());

  const rows = () =>
    log.writerDb.query(
      'select position::int, time, key, type, payload from event_log order by event_log.position',
    ) as Promise<{ position: number; time: Date; key: string; payload: string }[]>;
  const chain = () => verifyChain(log.writerDb.manager);
  const states = async (count: number) => {
    for (let i = 1; i <= count; i++) await log.state([`s${i}`, 1, i], [`s${i}`, 2, i]);
  };

  it('gives every event its place, the log it is in and a time of its own, in an envelope that CloudEvents accepts', async () => {
    await states(3);
    const envelopes = (await rows()).map(
      ({ payload }) => JSON.parse(payload) as { position: number; time: string; logid: string },
    );
    expect(envelopes.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...new Set(envelopes.map(({ time }) => time))].sort()).toEqual(
      envelopes.map(({ time }) => time),
    );
    expect(new Set(envelopes.map(({ logid }) => logid)).size).toBe(1);
    for (const envelope of envelopes)
      expect(() => new CloudEvent(envelope as never, true)).not.toThrow();
  });

  it('leaves no gap for a transaction that is rolled back', async () => {
    await states(1);
    await expect(
      log.writerDb.transaction(async (tx) => {
        await log.stateIn(tx, ['lost', 1, 1]);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await states(1);
    expect((await rows()).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  it('holds nobody up while a transaction that has published goes on to other records', async () => {
    await log.sql(`create table ${log.schema}.record (id int primary key)`);
    await log.sql(`insert into ${log.schema}.record values (1)`);
    const lockRecord = (tx: EntityManager) =>
      tx.query(`select 1 from ${log.schema}.record where id = 1 for update`);
    const [locked, published] = [signal(), signal()];
    const other = log.writerDb.transaction(async (tx) => {
      await lockRecord(tx);
      locked.give();
      await published.given;
      await log.stateIn(tx, ['other', 1, 1]);
    });
    await log.writerDb.transaction((tx) =>
      withEventsLast(tx, async () => {
        await locked.given;
        await log.stateIn(tx, ['first', 1, 1]);
        published.give();
        await lockRecord(tx);
        await log.stateIn(tx, ['second', 1, 1]);
      }),
    );
    await other;
    expect((await rows()).map(({ key }) => key)).toEqual(['other', 'first', 'second']);
  });

  it('forgets what was published in a savepoint that is undone', async () => {
    await log.writerDb.transaction((tx) =>
      withEventsLast(tx, async () => {
        await log.stateIn(tx, ['kept', 1, 1]);
        const undone = inSavepoint(tx, async (savepoint) => {
          await log.stateIn(savepoint, ['undone', 1, 1]);
          throw new Error('undone');
        });
        await expect(undone).rejects.toThrow('undone');
        await inSavepoint(tx, (savepoint) => log.stateIn(savepoint, ['kept too', 1, 1]));
      }),
    );
    expect((await rows()).map(({ key }) => key)).toEqual(['kept', 'kept too']);
  });

  it('refuses an event that breaks its contract, with the transaction that wanted it', async () => {
    const broken = log.writerDb.transaction((tx) =>
      log.eventLog.append(tx, [
        { type: FACT_STATED, subject: 'a', sequence: 1, data: { subject: 'a', n: 'one' } },
      ]),
    );
    await expect(broken).rejects.toThrow('/n must be integer');
    const unknown = log.writerDb.transaction((tx) =>
      log.eventLog.append(tx, [
        { type: FACT_STATED, subject: 'a', sequence: 1, data: { subject: 'a', n: 1, more: 2 } },
      ]),
    );
    await expect(unknown).rejects.toThrow('/more must NOT have additional properties');
    expect(await rows()).toEqual([]);
  });

  it('has a chain that is sound, also while it is written and when it is empty', async () => {
    expect(await chain()).toMatchObject({ checked: 0, head: { position: 0 } });
    await states(20);
    const report = await chain();
    expect(report.fault).toBeUndefined();
    expect(report).toMatchObject({ checked: 40, head: { position: 40 } });
  });

  it('has one chain for events that come one by one and for many at once', async () => {
    const many = (count: number, name: string) =>
      log.state(
        ...Array.from({ length: count }, (_, i): [string, number, number] => [`${name}${i}`, 1, i]),
      );
    await many(1, 'one ');
    await many(120, 'many \u{1f9ee} é ');
    await many(1, 'one more ');
    await many(50, 'again ');
    const report = await chain();
    expect(report.fault).toBeUndefined();
    expect(report).toMatchObject({ checked: 172, head: { position: 172 } });
    const written = await rows();
    expect(written.map(({ position }) => position)).toEqual(written.map((_, i) => i + 1));
    const times = written.map(({ payload }) => (JSON.parse(payload) as { time: string }).time);
    expect([...new Set(times)].sort()).toEqual(times);
  });

  it.each([
    [
      'a changed payload',
      `update %.event_log set payload = replace(payload, '"n":4', '"n":400') where position = 7`,
      { position: 7, reason: 'row-changed' },
    ],
    [
      'a changed time',
      `update %.event_log set time = time - interval '1 day' where position = 3`,
      { position: 3, reason: 'row-changed' },
    ],
    [
      'a changed key',
      `update %.event_log set key = 'other' where position = 5`,
      { position: 5, reason: 'row-changed' },
    ],
    [
      'a row taken out',
      'delete from %.event_log where position = 6',
      { position: 6, reason: 'row-missing' },
    ],
    [
      'the last rows taken away',
      'delete from %.event_log where position > 18',
      { position: 19, reason: 'row-missing' },
    ],
    [
      'another link in the head',
      `update %.event_log_head set link = '\\x00'`,
      { position: 20, reason: 'head-differs' },
    ],
  ])('names the first bad row after %s', async (_, tampering, fault) => {
    await states(10);
    await log.sql(tampering.replace('%', log.schema));
    expect((await chain()).fault).toEqual(fault);
  });

  it('wakes a consumer by the commit, not by a poll', async () => {
    let received = 0;
    await log.startConsumer({ pollMs: 600_000, onEvent: () => void received++ });
    for (let i = 0; i < 20; i++) {
      await log.state([`s${i}`, 1, i]);
      await eventually(() => expect(received).toBe(i + 1));
    }
  }, 60_000);
});
