import { owningServices } from '@mizan/contracts';
import { ofEach } from '../support/clients-of-demo.js';
import { onStandingEmbedded } from '../support/event-logs.js';

/**
 * Through the portal, with the tokens that its identity provider gives; what each may do with
 * records is tested beside their owners.
 */
onStandingEmbedded('who may read what', (log) => {
  const statuses = (path: string) =>
    ofEach(async (client) => (await log.mizan.as(client).get(path)).status);

  it('shows the figures of the own territory', async () =>
    expect(await statuses('planning-projections/v1/projections?territory=MA-KEN')).toEqual({
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 200,
      ministry: 200,
      planner: 200,
      'council-ma-06': 403,
    }));

  it.each([
    ['no token', {}],
    ['a token that is none', { authorization: 'Bearer x.y.z' }],
    [
      'alg none',
      {
        authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"anapec","organisation":"anapec","role":"agency","territory":"MA","scope":"needs:read","aud":"mizan"}').toString('base64url')}.`,
      },
    ],
  ])('refuses %s', async (_, headers) => {
    const answer = await fetch(`${log.mizan.url}/api/employer-needs/v1/needs`, { headers });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it.each(owningServices)(
    'refuses the states of %s and its parked events to everyone but the verifier',
    async (service) => {
      for (const path of ['states', 'parked-events'])
        expect(new Set(Object.values(await statuses(`${service}/v1/${path}`)))).toEqual(
          new Set([403]),
        );
    },
  );
});
