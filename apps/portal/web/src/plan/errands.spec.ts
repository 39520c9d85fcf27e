import { errand, errandsOf } from './errands';

const reader = (role: string, ...scopes: string[]) => ({ organisation: role, role, scopes });

describe('what awaits a reader', () => {
  it.each([
    ['agency', ['agreements:sign', 'needs:validate'], 'to-sign validate decide visit-12 visit-24'],
    ['operator', ['agreements:sign', 'sessions:write'], 'to-sign outcomes-6 outcomes-12'],
    ['council', ['agreements:sign'], 'to-sign'],
    ['cooperative', ['agreements:sign'], 'to-sign own'],
    ['association', ['agreements:sign'], 'to-sign own'],
    ['funder', ['agreements:sign'], 'to-sign funded'],
    ['planner', [], ''],
  ] as const)('%s: what its rights let it do', (role, scopes, names) =>
    expect(errandsOf(reader(role, ...scopes)).join(' ')).toBe(names),
  );
  it.each([
    ['visit-24', '/micro-projects', { visitDue: '24' }],
    ['outcomes-6', '/training', { view: 'due', outcomesDue: '6', operator: 'ofppt' }],
    ['funded', '/micro-projects', { funder: 'ofppt' }],
    ['to-sign', '/agreements', { toSign: 'ofppt' }],
  ] as const)('%s leads to its list', (name, to, search) =>
    expect(errand(name, { organisation: 'ofppt' })).toEqual({ to, search }),
  );
});
