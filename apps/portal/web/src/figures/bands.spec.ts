import { shadeOf } from './bands';

describe('a cell', () => {
  it('is drawn as its band', () =>
    expect(shadeOf('very-low', 'very-low')).toEqual({ band: 'very-low', isUnsure: false }));
  it('is striped in the band of its own amounts where what lies above could change it', () =>
    expect(shadeOf('undetermined', 'balanced')).toEqual({ band: 'balanced', isUnsure: true }));
  it('has no colour of a band where it has none', () =>
    expect([shadeOf('undetermined', null), shadeOf(null, null)]).toEqual([
      { band: 'undetermined', isUnsure: false },
      { band: 'undetermined', isUnsure: false },
    ]));
});
