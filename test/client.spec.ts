import 'reflect-metadata';
import { createClients } from '@mizan/client';
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
