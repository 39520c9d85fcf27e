import type { Agreement } from '@mizan/client';
import { actionsOn, mayDraft } from './rights';
import { toDoOf } from './to-do';

const parties: Agreement['parties'] = [
  { organisation: 'council-ma-04', role: 'council' },
  { organisation: 'anapec', role: 'agency' },
];
const signatureOf = (organisation: string, confirmed = true): Agreement['signatures'][number] => ({
  organisation,
  confirmed,
  contentHash: 'sha256:1',
  type: 'recorded',
});
const agreement = (status: Agreement['status'], more: Partial<Agreement> = {}) => ({
  status,
  parties,
  signatures: [],
  conditions: [],
  commitments: [],
  territory: 'MA-04',
  organisation: 'council-ma-04',
  ...more,
});
const scopes = ['agreements:write', 'agreements:sign'];
const council = {
  role: 'council',
  organisation: 'council-ma-04',
  territory: 'MA-04',
  scopes: [...scopes, 'agreements:govern'],
};
const anapec = { role: 'agency', organisation: 'anapec', territory: 'MA', scopes };
const stranger = { ...council, organisation: 'council-ma-06', territory: 'MA-06' };
const isWithin = (territory: string, whole: string) => territory === whole || whole === 'MA';
const can = (one: ReturnType<typeof agreement>, who = council) => actionsOn(one, who, isWithin);
const visa = { kind: 'visa' as const, date: null };

describe('what a party may do with an agreement', () => {
  it.each([
    ['draft', ['review', 'change']],
    ['in-review', ['ready', 'corrections', 'change']],
    ['corrections', ['review', 'change']],
    ['ready', ['sign', 'change', 'withdraw']],
    ['partly-signed', ['sign', 'change', 'withdraw']],
    ['signed', []],
    ['in-force', []],
    ['terminated', []],
  ] as const)('while it is %s is %j', (status, actions) =>
    expect(can(agreement(status), anapec)).toEqual(actions),
  );
  it('is to sign once', () =>
    expect(
      can(agreement('partly-signed', { signatures: [signatureOf('anapec')] }), anapec),
    ).not.toContain('sign'));
  it('is to confirm by signing what another recorded for it', () =>
    expect(
      can(agreement('partly-signed', { signatures: [signatureOf('anapec', false)] }), anapec),
    ).toContain('sign'));
  it('is to meet a condition that is outstanding', () =>
    expect(can(agreement('signed', { conditions: [visa] }), anapec)).toEqual(['meet']));
});

describe('what the council of the territory may do', () => {
  it('is to record the entry into force of what is signed', () =>
    expect(can(agreement('signed'))).toEqual(['enter']));
  it('is not, while a condition is outstanding', () =>
    expect(can(agreement('signed', { conditions: [visa] }))).toEqual(['meet']));
  it('is to terminate what is in force', () =>
    expect(can(agreement('in-force'))).toEqual(['terminate']));
  it('is nothing for the council of another', () =>
    expect([can(agreement('in-force'), stranger), can(agreement('ready'), stranger)]).toEqual([
      [],
      [],
    ]));
});

describe('drafting an agreement', () => {
  it.each([
    [anapec, true],
    [{ role: 'planner', scopes: [] }, false],
    [{ ...anapec, scopes: [] }, false],
  ])('by %j: %s', (who, may) => expect(mayDraft(who)).toBe(may));
});

describe('what a party still has to do', () => {
  it('is to sign, until it has', () => {
    expect(
      toDoOf(agreement('partly-signed', { signatures: [signatureOf('council-ma-04')] }), 'anapec'),
    ).toEqual([{ what: 'sign' }]);
    expect(
      toDoOf(
        agreement('partly-signed', { signatures: [signatureOf('council-ma-04')] }),
        'council-ma-04',
      ),
    ).toEqual([]);
  });
  it('is to confirm what another recorded for it', () =>
    expect(
      toDoOf(agreement('partly-signed', { signatures: [signatureOf('anapec', false)] }), 'anapec'),
    ).toEqual([{ what: 'confirm' }]));
  it('is the council’s once it is signed: the conditions, then the entry into force', () => {
    expect(toDoOf(agreement('signed', { conditions: [visa] }), 'council-ma-04')).toEqual([
      { what: 'conditions', n: 1 },
    ]);
    expect(toDoOf(agreement('signed'), 'council-ma-04')).toEqual([{ what: 'enter' }]);
    expect(toDoOf(agreement('signed'), 'anapec')).toEqual([]);
  });
});
