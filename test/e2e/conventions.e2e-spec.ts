import { onStandingEmbedded } from '../support/event-logs.js';
import type { Mizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

const NEED = { territory: 'MA-KEN', openings: 5, origin: 'fictional' };
const NEEDS = 'employer-needs/v1/needs';

onStandingEmbedded('the conventions of every service', (log) => {
  let mizan: Mizan;
  let plan: Plan;
  beforeAll(() => {
    mizan = log.mizan;
    plan = new Plan(mizan);
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
      const need = await plan.need(`CONV-${language}`, NEED);
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
