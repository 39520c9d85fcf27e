import { actionsOn, mayDeclare } from './rights';

const agency = {
  role: 'agency',
  organisation: 'anapec',
  scopes: ['needs:write', 'needs:validate'],
};
const council = { role: 'council', organisation: 'council-ma-04', scopes: ['needs:write'] };
const planner = { role: 'planner', organisation: 'planner', scopes: ['needs:read'] };

describe('what may be done with a need', () => {
  it('is everything for the agency whose own it is', () =>
    expect(actionsOn({ status: 'declared', organisation: 'anapec' }, agency)).toEqual([
      'validate',
      'record-hires',
      'revise',
      'withdraw',
    ]));
  it('is to validate and record hires for the agency where another declared it', () =>
    expect(actionsOn({ status: 'declared', organisation: 'council-ma-04' }, agency)).toEqual([
      'validate',
      'record-hires',
    ]));
  it('is no second validation', () =>
    expect(actionsOn({ status: 'validated', organisation: 'anapec' }, agency)).toEqual([
      'record-hires',
      'revise',
      'withdraw',
    ]));
  it('is to revise and withdraw for a council whose own it is', () =>
    expect(actionsOn({ status: 'validated', organisation: 'council-ma-04' }, council)).toEqual([
      'revise',
      'withdraw',
    ]));
  it('is nothing for who did not declare it', () =>
    expect([
      actionsOn({ status: 'declared', organisation: 'anapec' }, council),
      actionsOn({ status: 'declared', organisation: 'anapec' }, planner),
    ]).toEqual([[], []]));
  it.each(['met', 'withdrawn', 'expired'] as const)('is nothing once it is %s', (status) =>
    expect(actionsOn({ status, organisation: 'anapec' }, agency)).toEqual([]),
  );
  it('needs the right besides the role', () =>
    expect(
      actionsOn({ status: 'declared', organisation: 'anapec' }, { ...agency, scopes: [] }),
    ).toEqual([]));
});

describe('declaring a need', () => {
  it.each([
    [agency, true],
    [council, true],
    [planner, false],
    [{ ...council, role: 'operator' }, false],
  ])('by %j: %s', (who, may) => expect(mayDeclare(who)).toBe(may));
});
