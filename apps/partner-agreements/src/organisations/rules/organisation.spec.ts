import type { OrganisationTerms } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { close, due, register, revise } from './organisation.js';

const terms: OrganisationTerms = {
  name: { fr: 'Fédération du textile' },
  kind: 'federation',
  territory: 'MA-04',
};
const { state } = register('federation-textile', 'ministry', terms);
const TODAY = '2026-11-24';
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('an organisation', () => {
  it('is registered with what nobody said left empty', () =>
    expect(state).toEqual({
      ...terms,
      name: { fr: 'Fédération du textile', ar: null, en: null },
      organisationId: 'federation-textile',
      acronym: null,
      validFrom: null,
      validTo: null,
      parent: null,
      contact: null,
      origin: 'real',
      status: 'registered',
      statusReason: null,
      registeredBy: 'ministry',
    }));
  it('stays as it is where the same is said again', () =>
    expect(revise(state, { ...terms, name: { ...terms.name, ar: null } })).toBeUndefined());
  it('takes another name and keeps its kind', () => {
    expect(revise(state, { ...terms, name: { fr: 'Fédération' } })?.state.name.fr).toBe(
      'Fédération',
    );
    expect(thrownBy(() => revise(state, { ...terms, kind: 'council' }))).toEqual(
      rule('kind-is-fixed'),
    );
  });
  it('does not end before it begins', () =>
    expect(
      thrownBy(() =>
        register('x', null, { ...terms, validFrom: '2026-02-01', validTo: '2026-01-31' }),
      ),
    ).toEqual(rule('dates-reversed')));
});

describe('an organisation that is closed', () => {
  const closed = close(state, { on: TODAY, reason: 'Fusion' }, TODAY)!.state;

  it('has a last day and a reason', () =>
    expect(closed).toMatchObject({ status: 'closed', validTo: TODAY, statusReason: 'Fusion' }));
  it('is not closed twice, nor changed', () => {
    expect(close(closed, { on: TODAY, reason: null }, TODAY)).toBeUndefined();
    expect(thrownBy(() => revise(closed, { ...terms, acronym: 'FT' }))).toEqual(
      rule('organisation-closed'),
    );
  });
  it('is not closed on a day to come, which is the date’s to do', () => {
    expect(thrownBy(() => close(state, { on: '2026-11-25', reason: null }, TODAY))).toEqual(
      rule('date-in-the-future'),
    );
    const ending = { ...state, validTo: '2026-11-30' };
    expect(due.dueOn(ending, TODAY)).toBe('2026-12-01');
    const change = due.whenDue(ending, '2026-12-01', { version: 1 });
    expect(change?.state.status).toBe('closed');
    expect(due.dueOn(closed, TODAY)).toBeNull();
  });
});
