import { type Cover, type Coverable, coverFault } from './cover.js';

const commitment: Coverable = {
  effect: 'supply',
  territory: 'MA-SAL',
  occupation: '82',
  parties: ['council-ma-04', 'operator-ofppt'],
  accepted: ['operator-iscae'],
};
const session: Cover = {
  effect: 'supply',
  organisation: 'operator-ofppt',
  territory: 'MA-SAL',
  occupation: '8212',
};
const fault = (cover: Partial<Cover>, of: Coverable | undefined = commitment) =>
  coverFault({ ...session, ...cover }, of);

describe('what covers a commitment', () => {
  it('lies in its territory and occupation, in its unit, and is a party’s', () =>
    expect(fault({})).toBeUndefined());
  it('is not from elsewhere', () => {
    expect(fault({ territory: 'MA-RAB' })).toBe('outside-territory');
    expect(fault({ territory: 'MA-04' })).toBe('outside-territory');
    expect(fault({ territory: null })).toBe('outside-territory');
  });
  it('is not of another occupation, nor of none in particular', () => {
    expect(fault({ occupation: '5120' })).toBe('other-occupation');
    expect(fault({ occupation: null })).toBe('other-occupation');
  });
  it('is of any occupation where the commitment names none', () =>
    expect(fault({ occupation: null }, { ...commitment, occupation: null })).toBeUndefined());
  it('is counted in the same unit', () => expect(fault({ effect: 'demand' })).toBe('other-unit'));
  it('is a party’s, or of an organisation that one accepted', () => {
    expect(fault({ organisation: 'council-ma-06' })).toBe('not-a-party');
    expect(fault({ organisation: 'operator-iscae' })).toBeUndefined();
  });
  it('names a commitment that there is', () =>
    expect(coverFault(session, undefined)).toBe('unknown-commitment'));
});
