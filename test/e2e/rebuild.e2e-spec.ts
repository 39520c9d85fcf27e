import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { onLogInTurn } from '../support/event-logs.js';
import { accepted, Plan, type Projection, type Versioned } from '../support/plan.js';

const MIZAN = path.resolve(import.meta.dirname, '../../deploy/local/bin/mizan.mjs');
const SETS = 'planning-projections/v1/assumption-sets';
const ENDS_MS = 50_000;
/**
 * Between two writes of one writer: enough of them meet the rebuild, and leave it a share of the
 * machine.
 */
const PACE_MS = 20;

onLogInTurn('a rebuild', (log) => {
  let plan: Plan;
  let isWriting = true;
  const written: Versioned[] = [];
  const statuses = new Set<number>();
  const moments: string[] = [];
  let before: Projection[];

  beforeAll(() => {
    plan = new Plan(log.mizan);
  });

  /** The program under its own name, with what it printed and how it ended. */
  function rebuild(...options: string[]): {
    process: ChildProcess;
    output: () => string;
    ended: Promise<number | null>;
  } {
    const child = spawn(process.execPath, [MIZAN, 'rebuild', ...options], {
      env: { ...process.env, NODE_OPTIONS: '', MIZAN_DATA_DIR: log.mizan.dataDir },
      stdio: 'pipe',
      detached: true,
    });
    // so that what it printed is in the failure
    const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), ENDS_MS);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (text += String(data)));
    return {
      process: child,
      output: () => text,
      ended: new Promise((resolve) =>
        child.once('exit', (status) => (clearTimeout(late), resolve(status))),
      ),
    };
  }
  const activate = async (name: string, fill: number) => {
    const set = accepted(
      await log.mizan.as('planner').post<Versioned>(SETS, {
        name,
        label: 'Hypothèse',
        fill,
        completion: 0.8,
        availability: 0.85,
        delivery: 1,
      }),
    );
    return plan.act(
      'planner',
      `${SETS}/${set.id}/activation`,
      await plan.act('ministry', `${SETS}/${set.id}/approval`, set),
    );
  };
  const asOf = (moment: string) =>
    plan.figures({ asOf: moment, by: 'period,territory', line: 'in-force' });
  const unread = ({ freshness: _, position: __, ...answer }: Projection) => answer;
  const writeNeeds = async () => {
    for (let i = 0; isWriting; i++, await pause(PACE_MS))
      written.push(
        await plan.need(`REBUILD-${i % 60}`, {
          occupation: '8211',
          openings: 1 + (i % 97),
          from: '2026-10-01',
          to: '2027-03-31',
        }),
      );
  };
  const writeSessions = async () => {
    for (let i = 0; isWriting; i++, await pause(PACE_MS))
      written.push(
        await plan.session({
          territory: 'MA-KHE',
          seats: { minimum: 10, simultaneous: 20 + i, cumulative: 20 + i },
          occupations: [{ occupation: '7531', share: 0.333 }],
        }),
      );
  };
  const read = async () => {
    for (; isWriting; await pause(PACE_MS))
      statuses.add(
        (await log.mizan.as('planner').get('planning-projections/v1/projections?by=territory'))
          .status,
      );
  };
  let running: Promise<void>[];

  it('has a past to build anew: needs, sessions, commitments, sets and an event that nobody can read', async () => {
    await plan.enterIntoForce(
      await plan.signByAll(await plan.draftConvention({ occupation: '5120' })),
    );
    for (let i = 0; i < 30; i++) {
      written.push(
        await plan.need(`PAST-${i % 12}`, {
          occupation: '8212',
          openings: 10 + i,
          from: '2026-10-01',
          to: '2027-03-31',
        }),
      );
      if (i % 5 === 0)
        written.push(
          await plan.session({
            territory: 'MA-SIL',
            seats: { minimum: 10, simultaneous: 30 + i, cumulative: 30 + i },
            occupations: [{ occupation: '7231', share: 0.6 }],
          }),
        );
      if (i % 10 === 9) await activate(`past-${i}`, (500 + i) / 1000);
      moments.push(new Date().toISOString());
    }
    const owner = new pg.Client({
      connectionString: log.mizan.run().databaseUrls['employer-needs'],
    });
    await owner.connect();
    await owner.query(
      `select append_events(array['poison'], array['ma.mizan.employer-needs.unheard-of.v1'], array[$1])`,
      [
        JSON.stringify({
          specversion: '1.0',
          id: 'poison-1',
          source: 'employer-needs',
          type: 'ma.mizan.employer-needs.unheard-of.v1',
          subject: 'poison',
          sequence: 1,
          data: {},
        }),
      ],
    );
    await owner.end();
    const parked = async () => (await plan.figures({})).freshness.parked;
    expect(await plan.eventually(parked, (count) => count === 1)).toBe(1);
    const [first, last] = [Date.parse(moments[0]!) - 500, Date.parse(moments.at(-1)!) + 100];
    while (moments.length < 100)
      moments.push(new Date(first + Math.floor(Math.random() * (last - first))).toISOString());
    await plan.eventually(
      () => asOf(new Date(last).toISOString()),
      ({ provisional }) => !provisional,
    );
    before = await Promise.all(moments.map(asOf));
    expect(new Set(before.map(({ total }) => total.demand)).size).toBeGreaterThan(10);
    expect(new Set(before.map(({ assumptions }) => assumptions)).size).toBeGreaterThan(2);
    expect(before.every(({ provisional }) => !provisional)).toBe(true);
  }, 120_000);

  it('killed half-way leaves the figures as they are, and others may not run beside it', async () => {
    running = [writeNeeds(), writeNeeds(), writeSessions(), read()];
    const killed = rebuild();
    await new Promise<void>((resolve) => {
      killed.process.stdout!.on('data', () => {
        if (
          killed.output().includes('is built while') &&
          process.kill(-killed.process.pid!, 'SIGSTOP')
        )
          resolve();
      });
    });
    const other = rebuild();
    expect([await other.ended, other.output()]).toEqual([
      2,
      expect.stringContaining('another rebuild is running'),
    ]);
    process.kill(-killed.process.pid!, 'SIGKILL');
    await killed.ended;
    expect(await plan.figures({})).toBeDefined();
  }, 60_000);

  it('run again beside writers, readers and the activation of another set, serves the same figures from another generation', async () => {
    const again = rebuild();
    await activate('during', 0.7);
    const status = await again.ended;
    expect({ status, output: again.output() }).toEqual({
      status: 0,
      output: expect.stringMatching(/Both say the same\.[^]*Generation 2 serves/),
    });
    const need = await plan.need('AFTER', { occupation: '9333', openings: 7 });
    expect((await plan.figures({ occupation: '9333' }, `need:${need.id}@1`)).total.demand).toBe(7);
    isWriting = false;
    await Promise.all(running);
    expect([...statuses]).toEqual([200]);
    const { status: holds, output } = log.mizan.verify();
    expect({ holds, output }).toEqual({
      holds: 0,
      output: expect.stringContaining('by the set during, in generation 2'),
    });
  }, 120_000);

  it('leaves as they were the figures as of 100 moments before it, and what is set aside', async () => {
    expect((await Promise.all(moments.map(asOf))).map(unread)).toEqual(before.map(unread));
    expect((await plan.figures({})).freshness.parked).toBe(1);
  }, 60_000);

  it('refuses a cursor of the generation before, and says what differs before it takes over', async () => {
    const page = accepted(
      await log.mizan
        .as('planner')
        .get<{ next: string }>('planning-projections/v1/projections/lineage?limit=1'),
    );
    const ledger = new pg.Client({
      connectionString: log.mizan.run().databaseUrls['planning-projections'],
    });
    await ledger.connect();
    const { rows } = await ledger.query(
      'update ledger_2.balance set amount = amount + 1000 where cell = (select max(cell) from ledger_2.balance) returning cell',
    );
    await ledger.end();
    expect(rows).toHaveLength(1);
    const refused = rebuild();
    expect([await refused.ended, refused.output()]).toEqual([
      1,
      expect.stringMatching(/They differ:[^]*thousandths[^]*run it again with --accept/),
    ]);
    const mended = rebuild('--accept');
    expect([await mended.ended, mended.output()]).toEqual([
      0,
      expect.stringContaining('Generation 3 serves'),
    ]);
    expect(log.mizan.verify().status).toBe(0);
    const next = await log.mizan
      .as('planner')
      .get(`planning-projections/v1/projections/lineage?limit=1&cursor=${page.next}`);
    expect(next.body).toMatchObject({ status: 409, code: 'figures-rebuilt' });
  }, 120_000);

  it('is remembered with what it compared and found, to the differences for operators only', async () => {
    interface Run {
      outcome: string;
      generation: number;
      serving: number;
      compared: { cells: number };
      differenceCount: number;
      differences: string[];
    }
    const runs = async (as: string) =>
      accepted(
        await log.mizan
          .as(as)
          .get<{ data: Run[] }>('planning-projections/v1/operations/runs?kind=rebuild&sort=-id'),
      ).data;
    const [known, shown] = [await runs('operations'), await runs('planner')];
    expect(known.map(({ outcome, generation, serving }) => [outcome, generation, serving])).toEqual(
      [
        ['different', 3, 3],
        ['different', 3, 2],
        ['same', 2, 2],
      ],
    );
    expect(known.map(({ differences }) => differences.join())).toEqual([
      expect.stringContaining('thousandths'),
      expect.stringContaining('thousandths'),
      '',
    ]);
    expect(shown.map(({ differenceCount, differences }) => [differenceCount, differences])).toEqual(
      known.map(({ differenceCount }) => [differenceCount, []]),
    );
    expect(known.every(({ compared }) => compared.cells > 0)).toBe(true);
    expect(
      accepted(await log.mizan.as('planner').get('planning-projections/v1/operations/ledger')),
    ).toMatchObject({ generation: 3 });
  });
});
