import type { Messages, Texts } from '@mizan/platform';

const texts = {
  'file-type-not-allowed': {
    fr: 'Ce fichier n’est pas d’un type accepté : {allowed}',
    ar: 'نوع هذا الملف غير مقبول. الأنواع المقبولة: {allowed}',
    en: 'This file is of no accepted type: {allowed}',
  },
  'file-infected': {
    fr: 'L’antivirus refuse ce fichier : {found}',
    ar: 'رفض مضاد الفيروسات هذا الملف: {found}',
    en: 'The virus scanner refuses this file: {found}',
  },
  'scanner-away': {
    fr: 'L’antivirus ne répond pas : rien n’a été conservé, réessayez plus tard',
    ar: 'مضاد الفيروسات لا يجيب: لم يُحفظ شيء، أعيدوا المحاولة لاحقا',
    en: 'The virus scanner does not answer: nothing was kept, try again later',
  },
  'digest-mismatch': {
    fr: 'Le fichier reçu n’est pas celui qui était annoncé : son empreinte est {hash}',
    ar: 'الملف المستلم ليس هو المعلن عنه: بصمته {hash}',
    en: 'The file that arrived is not the one that was announced: its hash is {hash}',
  },
  'bad-content-digest': {
    fr: 'Content-Digest : « sha-256=:…: » est attendu (RFC 9530)',
    ar: 'Content-Digest: يُنتظر «sha-256=:…:» (RFC 9530)',
    en: 'Content-Digest: sha-256=:…: is expected (RFC 9530)',
  },
  'file-not-here': {
    fr: 'Ce document n’est connu que par son empreinte : son fichier n’a pas été déposé',
    ar: 'هذه الوثيقة معروفة ببصمتها فقط: لم يودع ملفها',
    en: 'This document is known by its hash only: its file has not been added',
  },
} as const satisfies Texts;

/** What is said of a file, whatever record it belongs to. */
export const filesMessages: Messages = { texts };

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
