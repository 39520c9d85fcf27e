import 'reflect-metadata';
import {
  type AnswersEvent,
  createClients,
  followedAnswer,
  type Projection,
  type ProjectionRow,
} from '@mizan/client';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clientTypes } from './client/types.js';

const sources = path.resolve(import.meta.dirname, '../libs/client/src');

describe('the client library', () => {
  it('has the types of every service as its document says (npm run client)', async () => {
    for (const [service, text] of await clientTypes())
      expect([service, readFileSync(path.join(sources, `${service}.ts`), 'utf8')]).toEqual([
        service,
        text,
      ]);
  });

  it('asks the service that it is named for, below the portal', async () => {
    const asked: Request[] = [];
    const fetch = (request: Request) => {
      asked.push(request);
      return Promise.resolve(Response.json({ data: [], next: null }));
    };
    const clients = createClients({ baseUrl: 'http://portal', fetch });
    const { data } = await clients.needs.GET('/v1/needs', { params: { query: { limit: 2 } } });
    await clients.agreements.GET('/v1/agreements/{id}', { params: { path: { id: 'a/b' } } });
    expect(data?.data).toEqual([]);
    expect(asked.map(({ url }) => url)).toEqual([
      'http://portal/api/employer-needs/v1/needs?limit=2',
      'http://portal/api/partner-agreements/v1/agreements/a%2Fb',
    ]);
  });

  it('answers a problem as an error', async () => {
    const fetch = () =>
      Promise.resolve(
        Response.json(
          { code: 'unauthenticated', status: 401 },
          { status: 401, headers: { 'content-type': 'application/problem+json' } },
        ),
      );
    const { error } = await createClients({ baseUrl: 'http://portal', fetch }).projections.GET(
      '/v1/code-lists/{list}',
      { params: { path: { list: 'territory' } } },
    );
    expect(error).toMatchObject({ code: 'unauthenticated' });
  });
});

describe('an answer after an event of the stream', () => {
  const rowOf = (territory: string | null, demand: number, supply = 0) =>
    ({ territory, allocated: territory !== null, demand, supply }) as ProjectionRow;
  const answer = {
    position: '1.7',
    total: { demand: 30 },
    data: [rowOf('MA-KEN', 20), rowOf('MA-SAL', 5), rowOf(null, 5)],
    next: null,
  } as Projection;
  const event = (moved: object = {}, positions = {}) =>
    ({
      after: '1.5',
      position: '1.9',
      provisional: true,
      answers: [
        {
          ...{ question: 1, etag: 'W/"x"', total: { demand: 40 } },
          ...{ rows: [rowOf('MA-RAB', 30.1, 0.1)], gone: [{ territory: 'MA-SAL' }] },
          ...moved,
        },
      ],
      ...positions,
    }) as unknown as AnswersEvent;

  it('has the rows that moved, without those that are gone, the largest gap first', () => {
    const moved = followedAnswer(answer, 'territory:province', event(), 1)!;
    expect(moved.data.map(({ territory }) => territory)).toEqual(['MA-RAB', 'MA-KEN', null]);
    expect(moved).toMatchObject({ position: '1.9', provisional: true, total: { demand: 40 } });
    expect(moved).not.toHaveProperty('etag');
  });

  it('is in the order of the codes if it is by period', () => {
    const rows = ['2028-Q1', '2026-Q4', null].map((period) => ({ ...rowOf('MA', 1), period }));
    const moved = followedAnswer({ ...answer, data: [] }, 'period', event({ rows, gone: [] }), 1)!;
    expect(moved.data.map(({ period }) => period)).toEqual(['2026-Q4', '2028-Q1', null]);
  });

  it('keeps its rows if another question moved, and says the position', () => {
    const moved = followedAnswer(answer, 'territory', event(), 0)!;
    expect(moved.data).toBe(answer.data);
    expect(moved.position).toBe('1.9');
  });

  it('is the same if it is newer than the event', () => {
    const newer = { ...answer, position: '1.9' };
    expect(followedAnswer(newer, 'territory', event(), 1)).toBe(newer);
  });

  it.each([
    ['began later', event({}, { after: '1.8' })],
    ['knows the question from later on', event({ after: '1.8' })],
    ['is of another generation', event({}, { after: '2.1', position: '2.3' })],
  ])('is unknown if the event %s', (_, later) =>
    expect(followedAnswer(answer, 'territory', later, 1)).toBeUndefined(),
  );
});
