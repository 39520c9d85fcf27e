import { HiringNeedTerms } from '@mizan/contracts';
import { Problem } from './problem.js';
import { checked } from '../contract.pipe.js';
import { LANGUAGES } from './language.js';
import type { ProblemCode } from './messages.js';
import { RuleViolation } from './rule-violation.js';

// A copy of the module: what is registered in it is known to no other test of this process.
const copy = './messages.js?copy';
const { registeredTexts, registerMessages, textOf } = (await import(
  copy
)) as typeof import('./messages.js');

describe('the texts of problems', () => {
  const text = { fr: 'Le tapis est {status}', ar: 'البساط {status}', en: 'The rug is {status}' };
  const rolled = { fr: 'roulé', ar: 'ملفوف', en: 'rolled up' };
  const rug = 'rug-is-rolled' as ProblemCode;
  registerMessages([{ texts: { [rug]: text }, names: { status: { rolled } } }]);

  it('name a list in the caller’s language', () =>
    expect(textOf('not-in-list', { code: 'MA-ZZZ', list: 'territory' }, 'fr')).toBe(
      'MA-ZZZ ne figure pas dans la liste des territoires',
    ));
  it('are those that a service has registered too, with the names of its values', () =>
    expect(LANGUAGES.map((language) => textOf(rug, { status: 'rolled' }, language))).toEqual([
      'Le tapis est roulé',
      'البساط ملفوف',
      'The rug is rolled up',
    ]));
  it('show a value that has no name as it is', () =>
    expect(textOf(rug, { status: 'torn' }, 'en')).toBe('The rug is torn'));
  it('say that something is refused where a code has none', () =>
    expect(textOf('of-another-version' as ProblemCode, {}, 'fr')).toBe('La requête est refusée'));
  it('may be registered again as they are', () => {
    registerMessages([{ texts: { [rug]: { ...text } } }]);
    expect(registeredTexts()[rug]).toEqual(text);
  });
  it('are not registered twice in other words', () => {
    const other = { ...text, en: 'Somebody has rolled up the rug' };
    expect(() => registerMessages([{ texts: { [rug]: other } }])).toThrow('rug-is-rolled');
    expect(() => registerMessages([{ texts: {}, names: { status: { rolled: other } } }])).toThrow(
      'status rolled',
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
    expect(new RuleViolation('conflict').toProblem().getStatus()).toBe(409);
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
