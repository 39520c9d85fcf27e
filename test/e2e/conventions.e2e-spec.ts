import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan, type Versioned } from '../support/plan.js';

const NEED = { territory: 'MA-KEN', openings: 5, origin: 'fictional' };
const NEEDS = 'employer-needs/v1/needs';

describe('the conventions of every service', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  beforeAll(async () => {
    mizan = await startMizan();
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  describe('a version', () => {
    it('starts at 1, grows by one per change, and is the ETag of every answer', async () => {
      const made = await mizan.as('anapec').post<Versioned>(NEEDS, { ...NEED, externalId: 'V-1' });
      expect([
        made.status,
        made.headers.get('etag'),
        made.body.version,
        made.headers.get('location'),
      ]).toEqual([201, '"v1"', 1, `/api/employer-needs/v1/needs/${made.body.id}`]);
      const changed = await mizan
        .as('anapec')
        .patch(`${NEEDS}/${made.body.id}`, { openings: 6 }, { ifMatch: 1 });
      expect([changed.headers.get('etag'), changed.body]).toEqual([
        '"v2"',
        expect.objectContaining({ version: 2, openings: 6 }),
      ]);
      expect((await mizan.as('anapec').get(`${NEEDS}/${made.body.id}`)).headers.get('etag')).toBe(
        '"v2"',
      );
      expect(
        (
          await mizan.as('anapec').put(`${NEEDS}/by-external-id/V-1`, { ...NEED, openings: 6 })
        ).headers.get('etag'),
      ).toBe('"v2"');
    });

    it('must be named by every change: 428 without, 412 with a stale one', async () => {
      const { id } = await plan.need('V-2', NEED);
      expect((await mizan.as('anapec').post(`${NEEDS}/${id}/withdrawal`, {})).body).toMatchObject({
        status: 428,
        code: 'if-match-required',
      });
      expect(
        (await mizan.as('anapec').post(`${NEEDS}/${id}/withdrawal`, {}, { ifMatch: 7 })).body,
      ).toMatchObject({ status: 412, code: 'stale-version' });
    });

    it('lets one of 50 simultaneous changes pass', async () => {
      const { id } = await plan.need('V-3', NEED);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          mizan.as('anapec').patch(`${NEEDS}/${id}`, { openings: 100 + i }, { ifMatch: 1 }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(49).fill(412)]);
    });
  });

  describe('an Idempotency-Key', () => {
    it('makes a repeat answer as the first did, also at the same moment', async () => {
      const post = () =>
        mizan.as('anapec').post<Versioned>(NEEDS, { ...NEED, externalId: 'K-1' }, { key: 'k-1' });
      const answers = await Promise.all([post(), post(), post(), post()]);
      expect(
        new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.version}`)).size,
      ).toBe(1);
      expect(answers[0]?.status).toBe(201);
    });

    it('keeps a change from being made twice', async () => {
      const need = await plan.need('K-2', NEED);
      const hire = () =>
        mizan
          .as('anapec')
          .post<Versioned & { met: number }>(
            `${NEEDS}/${need.id}/hires`,
            { on: '2026-11-20', count: 2 },
            { key: 'k-2', ifMatch: 1 },
          );
      await hire();
      expect((await hire()).body).toMatchObject({ version: 2, met: 2 });
    });

    it('is refused for another body', async () => {
      await mizan.as('anapec').post(NEEDS, { ...NEED, externalId: 'K-3' }, { key: 'k-3' });
      expect(
        (await mizan.as('anapec').post(NEEDS, { ...NEED, externalId: 'K-4' }, { key: 'k-3' })).body,
      ).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    });

    it('is the caller’s own', async () => {
      await mizan.as('anapec').post(NEEDS, { ...NEED, externalId: 'K-5' }, { key: 'k-5' });
      expect(
        (
          await mizan
            .as('council-ma-04')
            .post(NEEDS, { ...NEED, externalId: 'K-5' }, { key: 'k-5' })
        ).status,
      ).toBe(201);
    });
  });

  describe('bad input', () => {
    const raw = (body: string | Buffer<ArrayBuffer>, contentType = 'application/json') =>
      mizan.as('anapec').post(NEEDS, body, { contentType });
    const withNeed = (change: object) => JSON.stringify({ ...NEED, externalId: 'BAD', ...change });

    it.each<[string, string | Buffer<ArrayBuffer>, string, number, string]>([
      ['no JSON', '{', 'application/json', 400, 'not-readable'],
      ['nothing', '', 'application/json', 400, 'not-readable'],
      ['null', 'null', 'application/json', 422, 'invalid'],
      ['a list', '[]', 'application/json', 422, 'invalid'],
      [
        '29 KB of nesting',
        `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
        'application/json',
        400,
        'too-deep',
      ],
      [
        '2 MB',
        JSON.stringify({ ...NEED, externalId: 'x'.repeat(2_000_000) }),
        'application/json',
        413,
        'too-large',
      ],
      ['XML', '<need/>', 'application/xml', 415, 'unsupported-media-type'],
      ['plain text', 'need', 'text/plain', 415, 'unsupported-media-type'],
      ['a form', 'openings=5', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
      ['NUL', withNeed({ employer: { name: 'a\u0000' } }), 'application/json', 422, 'invalid'],
      [
        'a lone surrogate',
        withNeed({ employer: { name: '' } }).replace('"name":""', '"name":"\\ud800"'),
        'application/json',
        422,
        'invalid',
      ],
      ['a number out of range', withNeed({ openings: 1e300 }), 'application/json', 422, 'invalid'],
      [
        'a date that does not exist',
        withNeed({ from: '2027-02-30', to: '2027-03-31' }),
        'application/json',
        422,
        'invalid',
      ],
      [
        'a code that is not in the list',
        withNeed({ territory: 'MA-ZZZ' }),
        'application/json',
        422,
        'invalid',
      ],
      [
        'a code that is not valid on its date',
        withNeed({ territory: 'MA-04', from: '2014-01-01', to: '2014-03-31' }),
        'application/json',
        422,
        'invalid',
      ],
      [
        'a number that is not whole',
        withNeed({ openings: 1.5 }),
        'application/json',
        422,
        'invalid',
      ],
      [
        'a number beyond what is counted',
        withNeed({ openings: 9_007_199_254_740_993 }),
        'application/json',
        422,
        'invalid',
      ],
      ['a number as text', withNeed({ openings: '5' }), 'application/json', 422, 'invalid'],
      [
        'a number that is none',
        withNeed({}).replace('"openings":5', '"openings":NaN'),
        'application/json',
        400,
        'not-readable',
      ],
      [
        '25 levels of lists',
        withNeed({ allocation: JSON.parse('['.repeat(25) + ']'.repeat(25)) }),
        'application/json',
        400,
        'too-deep',
      ],
      [
        'bytes that are not UTF-8',
        Buffer.from([...Buffer.from('{"externalId":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
        'application/json',
        400,
        'not-utf-8',
      ],
      [
        'letters in another encoding',
        withNeed({}),
        'application/json; charset=utf-16',
        415,
        'unsupported-media-type',
      ],
      ['a field nobody knows', withNeed({ name: 'x' }), 'application/json', 422, 'invalid'],
      ['a prototype', '{"__proto__":{"x":1}}', 'application/json', 422, 'invalid'],
    ])('is answered clearly: %s', async (_, body, contentType, status, code) => {
      const answer = await raw(body, contentType);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(answer.body).toMatchObject({
        status,
        code,
        title: expect.any(String),
        detail: expect.any(String),
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    });

    it('names the place of each fault', async () => {
      const { body } = await raw(
        withNeed({ openings: 'five', allocation: [{ sector: 'ZZ', openings: 0 }] }),
      );
      expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(
        expect.arrayContaining(['/openings', '/allocation/0/sector', '/allocation/0/openings']),
      );
    });

    it('takes an external id of 100 Arabic letters in a path', async () => {
      const externalId = 'ن'.repeat(100);
      const { status, body } = await mizan
        .as('anapec')
        .put(`${NEEDS}/by-external-id/${encodeURIComponent(externalId)}`, NEED);
      expect([status, body.externalId]).toEqual([201, externalId]);
    });

    it.each([
      ['fr', 'Contenu invalide', '/openings: Au moins 1'],
      ['ar', 'محتوى غير صالح', '/openings: 1 على الأقل'],
      ['en', 'Invalid content', '/openings: At least 1'],
    ])('speaks %s', async (language, title, detail) => {
      const { body } = await mizan
        .as('anapec')
        .post(
          NEEDS,
          { ...NEED, externalId: 'BAD', openings: 0 },
          { headers: { 'accept-language': language } },
        );
      expect(body).toMatchObject({
        title,
        detail,
        errors: [{ pointer: '/openings', code: 'too-small', detail: detail.split(': ')[1] }],
      });
    });

    it.each([
      ['fr', 'Le besoin est clos : retiré'],
      ['ar', 'الحاجة مغلقة: مسحوب'],
      ['en', 'The need is closed: it is withdrawn'],
    ])('names a rule and a state in %s', async (language, detail) => {
      const need = await plan.need(`L-${language}`, NEED);
      await plan.act('anapec', `${NEEDS}/${need.id}/withdrawal`, need, {});
      const { body } = await mizan
        .as('anapec')
        .patch(
          `${NEEDS}/${need.id}`,
          { openings: 6 },
          { ifMatch: 2, headers: { 'accept-language': language } },
        );
      expect(body).toMatchObject({ status: 409, code: 'need-is-final', detail });
    });

    it('knows which codes were valid on the date of an agreement and of a session', async () => {
      const parties = [
        { organisation: 'council-ma-04', role: 'council' },
        { organisation: 'anapec', role: 'agency' },
      ];
      const agreement = {
        kind: 'memorandum',
        title: 'Avant le découpage',
        territory: 'MA-04',
        parties,
        startsOn: '2014-01-01',
        endsOn: '2014-12-31',
        conditions: [],
        commitments: [],
        origin: 'fictional',
      };
      const refused = await mizan
        .as('council-ma-04')
        .post('partner-agreements/v1/agreements', agreement);
      expect(refused.body).toMatchObject({
        status: 422,
        errors: [{ pointer: '/territory', code: 'unknown-code' }],
      });
    });

    it('answers no more faults than anyone reads', async () => {
      const { status, body } = await mizan
        .as('anapec')
        .post(NEEDS, Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`field${i}`, i])));
      expect([status, (body.errors as object[]).length]).toEqual([422, 50]);
    });

    it('looks at no object of more members than any contract has', async () => {
      const { status, body } = await mizan
        .as('anapec')
        .post(
          NEEDS,
          Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`field${i}`, i])),
        );
      expect([status, body.errors]).toEqual([
        422,
        [expect.objectContaining({ pointer: '', code: 'too-many-members' })],
      ]);
    });

    it.each([
      'employer-needs/v1/needs/not-an-id',
      'employer-needs/v1/nothing',
      'planning-projections/v1/projections?by=colour',
      'planning-projections/v1/projections?from=2026-Q9',
      'planning-projections/v1/projections?after=need:1',
      'planning-projections/v1/projections?territory=%00',
      'employer-needs/v1/needs?limit=0',
      'employer-needs/v1/needs?cursor=abc',
      'employer-needs/v1/needs?nothing=1',
      'planning-projections/v1/code-lists/none',
      'planning-projections/v1/projections?after=need:00000000-0000-7000-8000-000000000000@1000000000000000000000',
    ])('never gives a 500: GET %s', async (path) => {
      const { status, headers } = await mizan.as('anapec').get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(headers.get('content-type')).toMatch('application/problem+json');
    });

    it.each([
      '/api/employer-needs/%2e%2e/health',
      '/api/employer-needs/v1%2fneeds',
      '/api/nobody/v1/needs',
    ])('stays within the services: %s', async (path) => {
      const answer = await fetch(`${mizan.url}${path}`);
      expect([400, 401, 404]).toContain(answer.status);
    });
  });

  describe('waiting for a version', () => {
    it('answers 503 not-yet-visible for what is not there', async () => {
      const { body, headers } = await mizan
        .as('planner')
        .get(
          `planning-projections/v1/projections?after=need:00000000-0000-7000-8000-000000000000@1`,
        );
      expect(body).toMatchObject({ status: 503, code: 'not-yet-visible' });
      expect(headers.get('retry-after')).toBeTruthy();
    }, 15_000);
  });
});
