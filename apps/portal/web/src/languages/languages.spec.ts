import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { ar } from './ar';
import { en } from './en';
import { formatsIn } from './formats-in';
import { fr } from './fr';
import { firstKnown } from './languages';

type Found = { names: Set<string>; plurals: string[][] };

function found(
  elements: MessageFormatElement[],
  into: Found = { names: new Set(), plurals: [] },
): Found {
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound && element.type !== TYPE.tag)
      into.names.add(element.value);
    if (element.type === TYPE.plural) into.plurals.push(Object.keys(element.options));
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) found(value, into);
  }
  return into;
}
const argumentsOf = (message: string) => [...found(parse(message)).names].sort();

describe('the words', () => {
  it.each(Object.keys(fr) as (keyof typeof fr)[])(
    '%s has the same arguments in each language',
    (key) => {
      expect(argumentsOf(ar[key])).toEqual(argumentsOf(fr[key]));
      expect(argumentsOf(en[key])).toEqual(argumentsOf(fr[key]));
    },
  );
  it.each(Object.entries(ar))('%s is in Arabic, with the six plural forms', (_key, message) => {
    expect(message).toMatch(/[\u0600-\u06ff]|^[^\p{L}]*(\{|$)/u);
    for (const forms of found(parse(message)).plurals)
      expect(forms).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']));
  });
  it.each(Object.entries(fr))('%s has none of the words that planners misread', (_key, message) => {
    expect(message).not.toMatch(/\b(offres?|demandes?|pénuries?|prévisions?)\b/i);
    expect(message).not.toMatch(/[^\s\u00a0\u202f{]\s?['']$/);
  });
});

describe('the language of a first visit', () => {
  it.each([
    [['en-US', 'fr'], 'en'],
    [['ar-MA'], 'ar'],
    [['es', 'de', 'ar'], 'ar'],
    [['es'], 'fr'],
    [[], 'fr'],
  ] as const)('of a browser with %j is %s', (preferred, language) =>
    expect(firstKnown(preferred)).toBe(language),
  );
});

describe('formats', () => {
  it('name a quarter as each language does', () =>
    expect(
      (['fr', 'en', 'ar'] as const).map((language) => formatsIn(language).quarter('2026-Q4')),
    ).toEqual(['T4 2026', 'Q4 2026', 'الفصل الرابع 2026']));
  it('write Arabic dates with Latin digits and Maghrebi months', () =>
    expect(formatsIn('ar').date('2026-11-27T12:00:00Z')).toMatch(/27 نونبر[،]? 2026/));
  it('write the first of a month as French does', () =>
    expect([
      formatsIn('fr').fullDay('2026-12-01'),
      formatsIn('fr').day('2026-10-01'),
      formatsIn('fr').day('2026-10-11'),
    ]).toEqual(['mardi 1er décembre 2026', '1er oct. 2026', '11 oct. 2026']));
  it('say a day in full', () =>
    expect(
      (['fr', 'en', 'ar'] as const).map((language) => formatsIn(language).fullDay('2026-11-27')),
    ).toEqual([
      'vendredi 27 novembre 2026',
      expect.stringMatching(/^Friday,? 27 November 2026$/),
      expect.stringMatching(/الجمعة.* 27 نونبر.* 2026/),
    ]));
  it('say all only of all, and nought only of nought', () =>
    expect(
      [0, 0.0001, 0.004, 0.01, 0.994, 0.996, 0.9999, 1, 1.004].map((ratio) =>
        formatsIn('en').percent(ratio),
      ),
    ).toEqual(['0%', '0.1%', '0.4%', '1%', '99%', '99.6%', '99.9%', '100%', '100%']));
  it('write a true minus, and the sign of a gap', () =>
    expect([
      formatsIn('en').signed(-1234.4),
      formatsIn('en').signed(12),
      formatsIn('en').signed(0),
    ]).toEqual(['\u22121,234', '+12', '0']));
});
