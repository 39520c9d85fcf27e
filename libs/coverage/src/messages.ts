import type { Messages, Texts } from '@mizan/platform';

const texts = {
  'not-a-party': {
    fr: '{organisation} n’est pas partie',
    ar: '{organisation} ليست طرفا',
    en: '{organisation} is not a party',
  },
  'unknown-commitment': {
    fr: 'Aucun engagement connu ne porte cet identifiant',
    ar: 'لا يوجد التزام معروف بهذا المعرّف',
    en: 'No commitment that is known has this id',
  },
  'other-unit': {
    fr: 'L’engagement porte sur autre chose : besoins, places et recrutements ne se remplacent pas',
    ar: 'الالتزام يخصّ شيئا آخر: لا تحلّ الحاجات والمقاعد والتشغيل بعضها محلّ بعض',
    en: 'The commitment is on something else: needs, seats and hires do not stand for each other',
  },
  'outside-territory': {
    fr: 'Le lieu est hors du territoire de l’engagement',
    ar: 'المكان خارج تراب الالتزام',
    en: 'The place is outside the territory of the commitment',
  },
  'other-occupation': {
    fr: 'Le métier n’est pas celui de l’engagement',
    ar: 'المهنة ليست مهنة الالتزام',
    en: 'The occupation is not that of the commitment',
  },
} as const satisfies Texts;

/** Why what names a commitment covers nothing of it. */
export const coverageMessages: Messages = { texts };

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
