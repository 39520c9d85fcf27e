import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const MEASURES = 'job-creation/v1/incentive-measures';
const SOURCE = 'Bulletin officiel fictif';
const PERMANENT = { field: 'contract', in: ['permanent'], source: SOURCE, confirmed: true };
const MEASURE = {
  name: { fr: 'Aide à l’embauche', ar: 'دعم التشغيل', en: 'Hiring aid' },
  territory: 'MA',
  from: '2026-01-01',
  to: null,
  subject: 'need',
  amount: { value: 9_000, unit: 'MAD', per: 'opening', source: SOURCE },
  conditions: [PERMANENT],
  origin: 'fictional',
};
interface Measure extends Versioned {
  code: string;
  status: string;
  confirmed: boolean;
  can: string[];
}
interface Evaluation {
  eligible: string;
  indicative: boolean;
  amount: number | null;
  reasons: { field: string; value: unknown; holds: boolean | null; confirmed: boolean }[];
}

let owner: Owner;
let codes = 0;
beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
}, 60_000);
afterAll(() => owner?.close());

const body = (terms: object = {}) => ({ ...MEASURE, code: `M-${++codes}`, ...terms });
const registered = async (terms: object = {}) =>
  accepted(await owner.as('ministry').post<Measure>(MEASURES, body(terms)));
const evaluated = async ({ id }: Versioned, subjects: object, as = 'planner') =>
  accepted(await owner.as(as).post<Evaluation>(`${MEASURES}/${id}/evaluation`, subjects));
const read = async ({ id }: Versioned) =>
  accepted(await owner.as('planner').get<Measure>(`${MEASURES}/${id}`));

describe('an incentive measure', () => {
  it('is registered, revised and closed by the ministry, each an event of its own', async () => {
    const measure = await registered();
    expect(measure).toMatchObject({ status: 'open', confirmed: true });
    const revised = accepted(
      await owner
        .as('ministry')
        .patch<Measure>(`${MEASURES}/${measure.id}`, { to: '2027-12-31' }, { ifMatch: 1 }),
    );
    expect(revised).toMatchObject({ version: 2, to: '2027-12-31', can: ['revise', 'close'] });
    const plan = new Plan(owner);
    const closed = await plan.act<Measure>(
      'ministry',
      `${MEASURES}/${measure.id}/closure`,
      revised,
      {
        reason: 'Remplacée',
      },
    );
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-11-24', can: [] });
    expect(await owner.eventsOf(measure.id)).toEqual([
      'incentive-measure-registered 1',
      'incentive-measure-revised 2',
      'incentive-measure-closed 3',
    ]);
    const late = await owner
      .as('ministry')
      .patch(`${MEASURES}/${measure.id}`, { to: null }, { ifMatch: 3 });
    expect([late.status, late.body.code]).toEqual([409, 'measure-closed']);
  });

  it('is not for others to register', async () => {
    const { status, body: said } = await owner.as('council-ma-04').post(MEASURES, body());
    expect([status, said.code]).toEqual([403, 'territory-forbidden']);
  });

  it('gives one answer for one key', async () => {
    const terms = body();
    const send = () => owner.as('ministry').post<Measure>(MEASURES, terms, { key: 'measure-1' });
    const [first, again] = [await send(), await send()];
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(await owner.eventsOf(first.body.id)).toHaveLength(1);
  });

  it('has one version of its code on a day', async () => {
    const { code, id } = await registered({ to: '2026-06-30' });
    const next = (terms: object) =>
      owner.as('ministry').post<Measure>(MEASURES, body({ code, ...terms }));
    const early = await next({ from: '2026-06-30' });
    expect([early.status, early.body.code]).toEqual([409, 'measure-overlaps']);
    expect(accepted(await next({ from: '2026-07-01' })).id).not.toBe(id);
  });

  it('says where a condition is wrong', async () => {
    const said = await owner.as('ministry').post<{ errors: { pointer: string; code: string }[] }>(
      MEASURES,
      body({
        amount: { value: 1, unit: 'MAD', per: 'job' },
        conditions: [
          { ...PERMANENT, field: 'mood' },
          { ...PERMANENT, in: ['for-ever'] },
          { ...PERMANENT, least: 1 },
          { ...PERMANENT, source: null },
          { field: 'occupation', in: ['9999'], source: SOURCE, confirmed: true },
        ],
      }),
    );
    expect(said.status).toBe(422);
    expect(said.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/conditions/0/field', 'unknown-condition'],
      ['/conditions/1/in/0', 'not-one-of'],
      ['/conditions/2', 'one-operator'],
      ['/conditions/3/source', 'source-missing'],
      ['/conditions/4/in/0', 'unknown-code'],
      ['/amount/per', 'not-one-of'],
    ]);
  });

  it('is found by each of its filters, also where it holds from above', async () => {
    const { id, code } = await registered({
      territory: 'MA-06',
      subject: 'employer',
      amount: null,
      conditions: [],
    });
    const ids = async (query: string) =>
      accepted(
        await owner.as('council-ma-06').get<{ data: Versioned[] }>(`${MEASURES}?${query}`),
      ).data.map((one) => one.id);
    for (const query of [
      `code=${code}`,
      'subject=employer&territory=MA-06',
      'subject=employer&territory=MA-CAS',
      'subject=employer&status=open',
      `q=${code}&origin=fictional&sort=-from`,
    ])
      expect([query, await ids(query)]).toEqual([query, [id]]);
    expect(await ids('subject=employer&territory=MA-04')).toEqual([]);
  });
});

describe('an evaluation', () => {
  const need = { territory: 'MA-KEN', contract: 'permanent', openings: 10 };

  it('is yes with the amount where every condition holds and is confirmed', async () => {
    const answer = await evaluated(await registered(), { need });
    expect(answer).toMatchObject({ eligible: 'yes', indicative: true, amount: 90_000 });
    expect(answer.reasons[0]).toEqual({
      field: 'contract',
      value: 'permanent',
      holds: true,
      expected: { in: ['permanent'] },
      source: SOURCE,
      confirmed: true,
    });
  });

  it('is no where a confirmed condition is false', async () => {
    const answer = await evaluated(await registered(), { need: { ...need, contract: 'seasonal' } });
    expect(answer).toMatchObject({ eligible: 'no', amount: null });
  });

  it('is unconfirmed where something is missing, or no source was checked', async () => {
    const missing = await evaluated(await registered(), { need: { openings: 1 } });
    expect(missing.reasons).toContainEqual(
      expect.objectContaining({ field: 'contract', value: null, holds: null }),
    );
    const unsure = { ...PERMANENT, confirmed: false };
    const measures = [
      await registered({ conditions: [unsure] }),
      await registered({ amount: { ...MEASURE.amount, confirmed: false } }),
      await registered({ amount: null }),
    ];
    const answers = await Promise.all(measures.map((one) => evaluated(one, { need })));
    for (const answer of [missing, ...answers])
      expect(answer).toMatchObject({ eligible: 'unconfirmed', amount: null });
    expect(measures.map(({ confirmed }) => confirmed)).toEqual([false, false, false]);
  });

  it('changes nothing', async () => {
    const measure = await registered();
    await evaluated(measure, { need }, 'council-ma-06');
    expect(await read(measure)).toMatchObject({ version: 1 });
    expect(await owner.eventsOf(measure.id)).toHaveLength(1);
  });

  it('is refused without the subject of the measure, and with a code that no list has', async () => {
    const { id } = await registered();
    const ask = (subjects: object) =>
      owner.as('planner').post<{ errors: object[] }>(`${MEASURES}/${id}/evaluation`, subjects);
    const other = await ask({ employer: {} });
    expect([other.status, other.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/need', code: 'required' })],
    ]);
    const unknown = await ask({ need: { ...need, occupation: '9999' } });
    expect([unknown.status, unknown.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/need/occupation', code: 'unknown-code' })],
    ]);
  });

  it('of all open measures leaves out those that are not open, or of another subject', async () => {
    const later = await registered({ from: '2027-01-01' });
    const mine = await registered({ subject: 'project', amount: null, conditions: [] });
    const open = await registered();
    const { data } = accepted(
      await owner
        .as('planner')
        .post<{ data: (Evaluation & { measure: Versioned })[] }>(`${MEASURES}/evaluation`, {
          need,
        }),
    );
    const ids = data.map(({ measure }) => measure.id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(later.id);
    expect(ids).not.toContain(mine.id);
    const none = await owner.as('planner').post(`${MEASURES}/evaluation`, {});
    expect(none.status).toBe(422);
  });
});

describe('the date', () => {
  it('opens a measure on its first day and closes it after its last one', async () => {
    const measure = await registered({ from: '2026-12-01', to: '2026-12-31' });
    expect(measure.status).toBe('announced');
    const statusOn = async (day: string) => {
      await owner.moveClock(day);
      return (await read(measure)).status;
    };
    expect(await statusOn('2026-11-30')).toBe('announced');
    expect(await statusOn('2026-12-01')).toBe('open');
    expect(await statusOn('2026-12-31')).toBe('open');
    expect(await statusOn('2027-01-01')).toBe('closed');
    expect(await owner.eventsOf(measure.id)).toEqual([
      'incentive-measure-registered 1',
      'incentive-measure-opened 2',
      'incentive-measure-closed 3',
    ]);
    const { eligible, reasons } = await evaluated(measure, { need: { contract: 'permanent' } });
    expect([eligible, reasons[0]]).toEqual([
      'no',
      expect.objectContaining({ field: 'status', value: 'closed' }),
    ]);
  });
});
