import { onStandingEmbedded } from '../support/event-logs.js';
import { accepted } from '../support/plan.js';

onStandingEmbedded('the lists', (log) => {
  const organisations = async (query: string) =>
    accepted(
      await log.mizan
        .as('planner')
        .get<{ data: { id: string }[] }>(`partner-agreements/v1/organisations${query}`),
    ).data.map(({ id }) => id);

  it('of organisations, with their names in three languages', async () => {
    expect(await organisations('?role=council')).toEqual(['council-ma-04', 'council-ma-06']);
    expect(await organisations('?territory=MA-04&sort=-id')).toEqual([
      'operator-ofppt',
      'council-ma-04',
    ]);
    expect(
      (await log.mizan.as('planner').get('partner-agreements/v1/organisations/anapec')).body,
    ).toMatchObject({
      kind: 'agency',
      territory: 'MA',
      name: { fr: expect.any(String), ar: expect.any(String), en: expect.any(String) },
    });
    expect(
      (await log.mizan.as('planner').get('partner-agreements/v1/organisations/nobody')).status,
    ).toBe(404);
  });
});
