import { type AnswersEvent, followedAnswer, type Projection, type ResetEvent } from '@mizan/client';
import fc from 'fast-check';
import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { happening, LedgerHarness } from '../../../../test/support/ledger-harness.js';
import { ministry, question, rebuilt } from '../../../../test/support/ledger-questions.js';
import { needState } from '../../../../test/support/states.js';
import { eventually } from '../../../../test/support/log-harness.js';
import type { ProjectionQuery } from '../projections/projection.query.js';
import { ProjectionsService } from '../projections/projections.service.js';
import { questionOf } from '../projections/question.js';
import { scopeOf } from '../projections/scope.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { AnswerStreams } from './answer-streams.js';
import { positionIn } from './stream-position.js';
import { StreamReader } from './stream-reader.js';

const ledger = new LedgerHarness();
beforeAll(() => ledger.open(), 60_000);
afterAll(() => ledger.close(), 30_000);

/** A whole answer, as who asks for it gets it. */
async function asked(query: ProjectionQuery): Promise<Projection> {
  const service = ledger.app.get(ProjectionsService);
  const { bytes } = await service.project(query, scopeOf(query, ministry), 'ministry');
  const answer = JSON.parse(String(bytes)) as Projection;
  expect(answer.next).toBeNull();
  return answer;
}

/** Everything but the moment of reading and how far behind the logs were then. */
const comparable = ({ asOf: _, provisional: __, freshness: ___, ...answer }: Projection) =>
  JSON.stringify(answer);

/** A page with open questions: it asks each once, and again only if it is told to. */
class Page {
  readonly answers: (Projection | undefined)[] = [];
  readonly counts = { applied: 0, asked: 0 };
  lastEventId = '';
  private readonly stream = new PassThrough();
  private leave = () => undefined as void;

  constructor(readonly queries: readonly ProjectionQuery[]) {}

  async open(): Promise<void> {
    for (const [place, query] of this.queries.entries()) this.answers[place] = await asked(query);
    this.follow(this.answers[0]!.position); // the oldest
  }

  follow(position: string): void {
    const reader = new StreamReader(
      this.stream as unknown as ServerResponse,
      positionIn(position),
      () => ledger.app.get(AnswerStreams).soon(),
    );
    const questions = this.queries.map((query) => questionOf(query, scopeOf(query, ministry)));
    this.leave = ledger.app.get(AnswerStreams).add(reader, questions, 'ministry');
  }

  close(): void {
    this.leave();
  }

  /** Takes the events that have come, and asks again what has to be. */
  async read(): Promise<void> {
    const text = String(this.stream.read() ?? '');
    for (const event of text.split('\n\n').filter(Boolean)) this.take(event);
    for (const [place, answer] of this.answers.entries())
      if (!answer) {
        this.counts.asked++;
        this.answers[place] = await asked(this.queries[place]!);
      }
  }

  private take(event: string): void {
    const fields = new Map(
      event.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]),
    );
    const data = JSON.parse(fields.get('data')!) as AnswersEvent & ResetEvent;
    this.lastEventId = fields.get('id') ?? this.lastEventId;
    if (fields.get('event') === 'reset')
      for (const place of data.questions) this.answers[place] = undefined;
    else
      for (const [place, answer] of this.answers.entries())
        this.answers[place] =
          answer && followedAnswer(answer, this.queries[place]!.by ?? '', data, place);
    this.counts.applied += data.answers?.length ?? 0;
  }
}

/** Each answer of the page against a new one, where both are of one position. */
async function compared(page: Page): Promise<number> {
  let count = 0;
  for (const [place, query] of page.queries.entries()) {
    const now = await asked(query);
    const followed = page.answers[place]!;
    if (followed.position !== now.position) continue;
    expect(comparable(followed)).toBe(comparable(now));
    count++;
  }
  return count;
}

/** Until the page has been told everything: then it must say what new answers say. */
async function settled(page: Page): Promise<void> {
  await ledger.caughtUp();
  await ledger.app.get(SnapshotFeed).catchUp();
  await eventually(async () => {
    await page.read();
    for (const [place, query] of page.queries.entries()) {
      const now = { ...(await asked(query)), position: '' };
      expect(comparable({ ...page.answers[place]!, position: '' })).toBe(comparable(now));
    }
  }, 5_000);
}

describe('the answers that a stream moves', () => {
  it('are those that a new question would get, at every moment of a moving ledger', async () => {
    const counts = { applied: 0, asked: 0, compared: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 4, maxLength: 8 }),
        fc.array(question, { minLength: 2, maxLength: 6 }),
        async (happenings, questions) => {
          const page = new Page(questions);
          await page.open();
          let isOver = false;
          const moving = (async () => {
            for (const one of happenings) await ledger.happens(one);
          })().finally(() => (isOver = true));
          while (!isOver) {
            await nextTurn(); // what is answered from memory takes none
            await page.read();
            counts.compared += await compared(page);
          }
          await moving;
          await settled(page);
          page.close();
          counts.applied += page.counts.applied;
          counts.asked += page.counts.asked;
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
    expect(counts.compared).toBeGreaterThan(0);
    expect(counts.applied).toBeGreaterThan(counts.asked);
  }, 180_000);

  const byProvince = { territory: 'MA-04', by: 'territory:province,occupation:3' };
  const above = { territory: 'MA-04', by: 'territory:province', line: 'declared' as const };
  const publish = (openings: number, territory = 'MA-KEN') =>
    ledger.publish(
      ledger.versionsOf([{ kind: 'need', n: 0, state: needState({ openings, territory }) }]),
    );

  it('are not asked again where rows move, also those below what is posted above them', async () => {
    await publish(1, 'MA-04');
    await publish(1);
    await ledger.caughtUp();
    await ledger.app.get(SnapshotFeed).catchUp();
    const page = new Page([byProvince, above, { ...above, territory: 'MA-06' }]);
    await page.open();
    await publish(7, 'MA-04');
    await publish(8);
    await settled(page);
    expect(page.counts).toEqual({ applied: expect.any(Number) as number, asked: 0 });
    expect(page.counts.applied).toBeGreaterThan(1);
    page.close();
  });

  it('go on after the last event that was read, with what was missed and no more', async () => {
    const page = new Page([byProvince, above]);
    await page.open();
    await publish(3);
    await settled(page);
    page.close();
    await publish(4);
    await publish(5, 'MA-SAL');
    await ledger.caughtUp();
    await ledger.app.get(SnapshotFeed).catchUp();
    page.follow(page.lastEventId);
    await settled(page);
    page.close();
    expect(page.counts.asked).toBe(0);
  });

  it.each(['1.999999', '9.1', '0.0'])('are asked again by who comes with %s', async (position) => {
    const page = new Page([byProvince, above]);
    await page.open();
    page.close();
    page.follow(position);
    await eventually(async () => {
      await page.read();
      expect(page.counts.asked).toBe(2);
    });
    page.close();
  });

  it('are asked again after a rebuild, and go on in its generation', async () => {
    const page = new Page([byProvince, above]);
    await page.open();
    await rebuilt(ledger);
    await ledger.app.get(SnapshotFeed).catchUp();
    await eventually(async () => {
      await page.read();
      expect(page.counts.asked).toBe(2);
    });
    await publish(11);
    await settled(page);
    page.close();
    expect(page.counts.asked).toBe(2);
  }, 60_000);
});
