import type { Messages, Texts } from '@mizan/platform';

const texts = {
  'external-id-taken': {
    fr: '{organisation} a déjà déclaré {externalId}',
    ar: 'سبق لـ{organisation} التصريح بـ{externalId}',
    en: '{organisation} has declared {externalId} already',
  },
  stale: {
    fr: 'La version {version} de la source est déjà connue',
    ar: 'النسخة {version} من المصدر معروفة من قبل',
    en: 'Version {version} of the source is known already',
  },
  'version-reused': {
    fr: 'La version {version} de la source a déjà été reçue avec un autre contenu',
    ar: 'سبق استقبال النسخة {version} من المصدر بمحتوى آخر',
    en: 'Version {version} of the source was taken already with another content',
  },
  'identity-is-fixed': {
    fr: 'L’identité d’une fiche ne change pas',
    ar: 'هوية السجل لا تتغيّر',
    en: 'The identity of a record does not change',
  },
} as const satisfies Texts;

/** What an owner says of a record, whatever its kind. */
export const recordsMessages: Messages = { texts };

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
