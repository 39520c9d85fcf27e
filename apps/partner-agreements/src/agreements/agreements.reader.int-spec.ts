import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

type Listed = { data: (Versioned & Record<string, unknown>)[]; next: string | null };

describe('the lists of partner agreements', () => {
  let owner: Owner;
  let plan: Plan;
  beforeAll(async () => {
    owner = await startOwner('partner-agreements', AppModule);
    plan = new Plan(owner);
  }, 60_000);
  afterAll(() => owner?.close());

  const list = async (path: string, as = 'anapec') =>
    accepted(await owner.as(as).get<Listed>(path));
  const valuesOf = async (path: string, field: string) =>
    (await list(path)).data.map((row) => row[field]);

  it('of agreements and their commitments', async () => {
    const both = {
      commitments: [
        {
          owner: 'anapec',
          indicator: 'trained',
          effect: 'supply',
          target: 60,
          unit: 'persons',
          territory: 'MA-KEN',
          occupation: '8212',
        },
        {
          owner: 'council-ma-04',
          indicator: 'budget',
          effect: 'funding',
          target: 900,
          unit: 'MAD',
          territory: 'MA-04',
        },
      ],
    };
    const one = await plan.draftConvention({}, { title: 'Convention A', ...both });
    const other = await plan.draftConvention(
      { occupation: '4222' },
      {
        title: 'Convention B',
        startsOn: '2030-01-01',
        endsOn: '2030-12-31',
        kind: 'protocol',
        implements: one.id,
      },
    );
    const agreements = 'partner-agreements/v1/agreements';
    for (const [query, expected] of [
      ['?sort=-title', [other.id, one.id]],
      ['?effect=funding', [one.id]],
      ['?occupation=42', [other.id]],
      ['?kind=protocol', [other.id]],
      ['?from=2030-06-01', [other.id]],
      [`?implements=${one.id}`, [other.id]],
      ['?party=anapec&q=VENTION a', [one.id]],
      ['?party=ministry', []],
    ] as const) {
      expect([query, await valuesOf(`${agreements}${query}`, 'id')]).toEqual([query, expected]);
    }
    expect(await valuesOf(`${agreements}/${one.id}/commitments?sort=target`, 'indicator')).toEqual([
      'trained',
      'budget',
    ]);
    expect(
      await valuesOf(`${agreements}/${one.id}/commitments?effect=funding`, 'indicator'),
    ).toEqual(['budget']);
    expect(await valuesOf(`${agreements}/${one.id}/commitments?occupation=8`, 'indicator')).toEqual(
      ['trained'],
    );
  });
});
