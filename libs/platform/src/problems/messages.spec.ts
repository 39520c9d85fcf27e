import { HiringNeedTerms } from '@mizan/contracts';
import { Problem } from './problem.js';
import { checked } from '../contract.pipe.js';
import { LANGUAGES } from './language.js';
import { messages, type ProblemCode, textOf } from './messages.js';
import { RuleViolation } from './rule-violation.js';

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const codes = Object.keys(messages) as ProblemCode[];

describe('the texts of problems', () => {
  it.each(codes)('%s names the same parameters in fr, ar and en', (code) => {
    for (const language of LANGUAGES)
      expect({ language, names: namesIn(messages[code][language]) }).toEqual({
        language,
        names: namesIn(messages[code].en),
      });
  });

  it.each(codes)('%s is said in Arabic letters', (code) =>
    expect(messages[code].ar).toMatch(/[\u0600-\u06FF]/),
  );

  it('names a list in the caller’s language', () =>
    expect(textOf('not-in-list', { code: 'MA-ZZZ', list: 'territory' }, 'fr')).toBe(
      'MA-ZZZ ne figure pas dans la liste des territoires',
    ));

  it('names a state in the caller’s language', () => {
    expect(textOf('need-is-final', { status: 'withdrawn' }, 'fr')).toBe(
      'Le besoin est clos : retiré',
    );
    expect(textOf('need-is-final', { status: 'withdrawn' }, 'en')).toBe(
      'The need is closed: it is withdrawn',
    );
  });
});

describe('a problem', () => {
  const faultsOfNeed = async (need: object) =>
    checked(HiringNeedTerms, need).catch((error: Problem) => error.errorsIn('fr'));
  const need = { externalId: 'N-1', territory: 'MA-KEN', openings: 12 };

  it.each([
    [
      { ...need, openings: undefined },
      { pointer: '/openings', code: 'required', detail: 'Ce champ est obligatoire' },
    ],
    [
      { ...need, openings: -1 },
      { pointer: '/openings', code: 'too-small', detail: 'Au moins 1' },
    ],
    [
      { ...need, openings: 1e9 },
      { pointer: '/openings', code: 'too-great', detail: 'Au plus 10000000' },
    ],
    [
      { ...need, openings: 1.5 },
      { pointer: '/openings', code: 'not-a-whole-number', detail: 'Un nombre entier est attendu' },
    ],
    [
      { ...need, territory: 'Kénitra' },
      {
        pointer: '/territory',
        code: 'not-a-territory',
        detail: 'Un code ISO 3166-2 est attendu, comme MA-04 ou MA-KEN',
      },
    ],
    [
      { ...need, from: '2026-02-30' },
      {
        pointer: '/from',
        code: 'not-a-date',
        detail: 'Une date qui existe est attendue, AAAA-MM-JJ',
      },
    ],
    [
      { ...need, 'a/b': 1 },
      { pointer: '/a~1b', code: 'unknown-field', detail: 'Ce champ n’est pas prévu' },
    ],
    [
      { ...need, allocation: [{ openings: 'x' }] },
      {
        pointer: '/allocation/0/openings',
        code: 'not-a-whole-number',
        detail: 'Un nombre entier est attendu',
      },
    ],
  ])('says what is wrong with %j and where', async (content, fault) =>
    expect(await faultsOfNeed(content)).toContainEqual(fault),
  );

  it('is a 409 of a rule, and a 422 where a place in the content is at fault', () => {
    expect(new RuleViolation('need-is-final', { status: 'met' }).toProblem().getStatus()).toBe(409);
    const invalid = new RuleViolation(
      'date-in-the-future',
      { today: '2026-11-24' },
      '/on',
    ).toProblem();
    expect([invalid.getStatus(), invalid.errorsIn('en')]).toEqual([
      422,
      [
        {
          pointer: '/on',
          code: 'date-in-the-future',
          detail: 'The date is to come; today is 2026-11-24',
        },
      ],
    ]);
  });
});
