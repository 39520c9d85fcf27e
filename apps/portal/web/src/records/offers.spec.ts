import { offered } from './offers';

const views = { sign: () => null, change: () => null, 'accept-link': null };

describe('what a record offers', () => {
  it('is what its reader may do, in the order of the views', () =>
    expect(offered(views, ['change', 'sign'])).toEqual(['sign', 'change']));
  it('leaves out what another part of the page offers', () =>
    expect(offered(views, ['accept-link', 'change'])).toEqual(['change']));
  it('is nothing where nothing is allowed', () => expect(offered(views, [])).toEqual([]));
});
