import { codeLists } from '@mizan/classifications';
import type { AnswersEvent } from '@mizan/client';
import { EventStream } from '../../../../test/support/event-stream.js';
import { beginCells, moveCell } from '../../../../test/support/ledger-cells.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { AppModule } from '../app.module.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { QUESTION_LENGTH_MAX, QUESTIONS_MAX } from './stream-questions.js';

const STREAM = 'planning-projections/v1/stream';
const PROVINCES = ['MA-KEN', 'MA-SAL', 'MA-RAB', 'MA-SIK'];
const addressOf = (...questions: string[]) =>
  new URLSearchParams(questions.map((question) => ['question', question])).toString();

describe('a stream with questions', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await startOwner('planning-projections', AppModule);
    await beginCells(owner);
  }, 60_000);
  afterAll(() => owner?.close());

  const open = async (client: string, ...questions: string[]) =>
    new EventStream<AnswersEvent>(`${owner.url}/v1/stream?${addressOf(...questions)}`, {
      authorization: `Bearer ${await owner.as(client).bearer()}`,
    }).open();
  const move = (cell: number) => moveCell(owner, cell);
  const refused = async (...questions: string[]) =>
    (await owner.as('planner').get(`${STREAM}?${addressOf(...questions)}`)).body;

  it('begins at the present position, and tells the rows and sums that move', async () => {
    const stream = await open('planner', 'by=territory', 'territory=MA-SAL');
    const first = await stream.next();
    expect(first).toMatchObject({ event: 'answers', data: { answers: [], provisional: false } });
    expect(first.data.after).toBe(first.id);
    await move(1);
    const { data, id } = await stream.until(({ data: { answers } }) => answers.length > 0);
    expect(data).toMatchObject({
      ...{ after: first.id, position: id, assumptions: 'default-1' },
      answers: [{ question: 0, total: { demand: 6 }, gone: [] }],
    });
    expect(data.answers[0]!.rows).toMatchObject([{ territory: 'MA-KEN', demand: 6 }]);
    stream.leave();
  });

  it('tells each reader of its own territory alone', async () => {
    const [own, other] = [await open('planner', 'by='), await open('council-ma-06', 'by=')];
    for (const stream of [own, other]) await stream.next();
    await move(2);
    await move(1);
    const moved = ({ data }: { data: AnswersEvent }) => data.answers.length > 0;
    const [seen, seenByOther] = [await own.until(moved), await other.until(moved)];
    expect(seen.data.answers[0]!.total.demand).toBe(11);
    expect(seenByOther.data.answers[0]!.total.demand).toBe(7);
    for (const stream of [own, other]) stream.leave();
  });

  it('tells no more than four times a second, and all that moved by then', async () => {
    const stream = await open('planner', 'by=');
    await stream.next();
    const began = Date.now();
    let [events, demand] = [0, 0];
    const { total } = (
      await owner
        .as('planner')
        .get<AnswersEvent['answers'][number]>('planning-projections/v1/projections')
    ).body;
    for (let i = 0; i < 30; i++) await move(1);
    while (demand < total.demand + 150) {
      demand = (await stream.until(({ data: { answers } }) => answers.length > 0)).data.answers[0]!
        .total.demand;
      events++;
    }
    expect(events).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - began) / 250));
    stream.leave();
  });

  it('refuses a question as the question itself is refused, and says which one', async () => {
    expect(await refused('by=territory', 'by=planet')).toMatchObject({
      ...{ status: 422, code: 'invalid' },
      errors: [{ parameter: 'question', pointer: '/1/by', code: 'not-one-of' }],
    });
    expect(await refused('by=territory', 'colour=red')).toMatchObject({
      errors: [{ parameter: 'question', pointer: '/1/colour', code: 'unknown-field' }],
    });
    expect(await refused('by=territory&by=sector')).toMatchObject({
      errors: [{ parameter: 'question', pointer: '/0/by' }, {}],
    });
    expect(await refused('territory=MA-06')).toMatchObject({
      ...{ status: 403, code: 'territory-forbidden' },
    });
    expect(await refused('asOf=2026-01-01', 'cursor=ab')).toMatchObject({
      errors: [{ parameter: 'question', pointer: '/0/asOf', code: 'not-followed' }],
    });
  });

  it('refuses more questions and longer ones than it follows', async () => {
    const many = Array.from({ length: QUESTIONS_MAX + 1 }, () => 'by=territory');
    expect(await refused(...many)).toMatchObject({
      ...{ status: 422 },
      errors: [{ parameter: 'question', code: 'list-too-long' }],
    });
    expect(await refused('by=', 'x'.repeat(QUESTION_LENGTH_MAX + 1))).toMatchObject({
      errors: [{ parameter: 'question', pointer: '/1', code: 'too-long' }],
    });
    const beyondHeads = await fetch(
      `${owner.url}/v1/stream?${addressOf(...many.map(() => 'x'.repeat(2_000)))}`,
    );
    expect(beyondHeads.status).toBe(431);
  });

  it('says to ask again where more moved in one answer than an event may say', async () => {
    await owner.db.query(
      `with added as (
         insert into ledger_1.cell (measure, territory, occupation)
         select 'demand.declared', territory, occupation
         from unnest($1::text[]) territory, unnest($2::text[]) occupation returning id)
       insert into ledger_1.balance select id, 0 from added`,
      [
        PROVINCES,
        codeLists.occupation.all().flatMap(({ code, level }) => (level === '4' ? [code] : [])),
      ],
    );
    const moveAll = () =>
      owner.db.query(`
        with head as (update ledger_1.movement_head set last = last + 1 returning last),
          codes as (select array_agg(id) as cells, array_agg('1000'::numeric) as amounts
            from ledger_1.cell where occupation is not null)
        insert into ledger_1.movement (id, activation, cells, amounts, parked, replayed)
        select last, 1, cells, amounts, '{}', '{}' from head, codes`);
    await moveAll();
    await owner.app.get(SnapshotFeed).catchUp();
    const stream = await open('planner', 'by=territory:province,occupation:4', 'by=');
    await stream.next();
    await moveAll();
    const reset = await stream.until(({ event }) => event === 'reset');
    expect(reset.data).toMatchObject({ questions: [0] });
    const { data } = await stream.next();
    expect(data.answers).toMatchObject([{ question: 1, rows: [{ demand: expect.any(Number) }] }]);
    stream.leave();
  });
});
