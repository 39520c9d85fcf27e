import { formatsIn } from '../languages/formats-in';
import type { Language } from '../languages/languages';
import type { Band } from '../figures/bands';
import { coverageIn } from './coverage';

/** The rule of the service: half-open bands. */
const bandOf = (coverage: number): Band =>
  coverage < 0.6
    ? 'very-low'
    : coverage < 0.9
      ? 'low'
      : coverage < 1.2
        ? 'balanced'
        : coverage < 1.5
          ? 'high'
          : 'very-high';
const languages = ['fr', 'ar', 'en'] as const;
const shown = (language: Language, coverage: number, bandAlone = bandOf(coverage)) =>
  coverageIn(formatsIn(language), { coverage, bandAlone });
/** The number that a reader sees. */
const read = (text: string) =>
  Number(/\d+(?:[.,]\d+)?/.exec(text.replace(/[\u200e\u200f\u061c]/g, ''))![0].replace(',', '.')) /
  100;

describe('a coverage', () => {
  it('is written as each language writes it, with one decimal below the edge of a band', () => {
    expect(languages.map((language) => shown(language, 0.599))).toEqual([
      expect.stringMatching(/^59,9\s%$/),
      expect.stringMatching(/^\u200e?59,9\u200e?%\u200e?$/),
      '59.9%',
    ]);
    expect(languages.map((language) => shown(language, 0.6))).toEqual([
      expect.stringMatching(/^60\s%$/),
      expect.stringMatching(/^\u200e?60\u200e?%\u200e?$/),
      '60%',
    ]);
  });

  it.each(
    [0.6, 0.9, 1.2, 1.5].flatMap((edge) =>
      [edge - 0.006, edge - 0.005, edge - 0.001, edge - 0.000001, edge, edge + 0.001].map(
        (ratio) => [Number(ratio.toFixed(6))] as const,
      ),
    ),
  )('of %d is read in its own band in every language', (ratio) => {
    for (const language of languages)
      expect(bandOf(read(shown(language, ratio)))).toBe(bandOf(ratio));
  });

  it.each([
    ['very-low', 0.6, '59.9%'],
    ['low', 0.9, '89.9%'],
    ['balanced', 1.2, '119.9%'],
    ['high', 1.5, '149.9%'],
  ] as const)(
    'that the service rounds up to the end of %s stays below it',
    (band, rounded, expected) => expect(shown('en', rounded, band)).toBe(expected),
  );

  it('is whole everywhere else', () =>
    expect([0, 0.004_9, 0.476, 0.594, 1.034_6, 2.345].map((ratio) => shown('en', ratio))).toEqual([
      '0%',
      '0.5%',
      '48%',
      '59%',
      '103%',
      '235%',
    ]));
  it('is a dash where there is none', () =>
    expect(shown('fr', null as never, 'no-demand')).toBe('–'));
});
