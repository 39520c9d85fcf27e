import type { NeedStatus } from '@mizan/contracts';
import { coverageMessages } from '@mizan/coverage';
import { messagingMessages } from '@mizan/messaging';
import type { Messages, Text, Texts } from '@mizan/platform';
import { recordsMessages } from '@mizan/records';

const texts = {
  'openings-below-hires': {
    fr: '{met} de ces postes sont déjà pourvus',
    ar: '{met} من هذه المناصب مشغولة من قبل',
    en: '{met} of the openings are filled already',
  },
  'not-awaiting-validation': {
    fr: 'Le besoin n’attend pas de validation : {status}',
    ar: 'الحاجة لا تنتظر المصادقة: {status}',
    en: 'The need does not await validation: it is {status}',
  },
  'hires-exceed-openings': {
    fr: 'Il reste {left} poste(s) à pourvoir',
    ar: 'عدد المناصب المتبقية: {left}',
    en: '{left} opening(s) are left',
  },
  'need-is-final': {
    fr: 'Le besoin est clos : {status}',
    ar: 'الحاجة مغلقة: {status}',
    en: 'The need is closed: it is {status}',
  },
  'window-is-over': {
    fr: 'La période s’est terminée le {to} : donnez-en une autre',
    ar: 'انتهت الفترة في {to}: حدّدوا فترة أخرى',
    en: 'The window ended on {to}: give it another',
  },
  'unknown-need': {
    fr: 'Aucun besoin {externalId} de cette organisation n’est connu',
    ar: 'لا توجد حاجة {externalId} معروفة لهذه المنظمة',
    en: 'No need {externalId} of this organisation is known',
  },
  'same-reference-in-file': {
    fr: 'La ligne {line} porte la même référence et dit autre chose',
    ar: 'يحمل السطر {line} المرجع نفسه ويقول شيئا آخر',
    en: 'Line {line} has the same reference and says something else',
  },
  'allocation-exceeds-openings': {
    fr: '{allocated} postes ventilés sur {openings}',
    ar: '{allocated} منصبا موزّعا من أصل {openings}',
    en: '{allocated} allocated of {openings} openings',
  },
  'outside-the-need': {
    fr: '{code} n’est pas compris dans {whole}',
    ar: '{code} غير مشمول في {whole}',
    en: '{code} is not within {whole}',
  },
  'line-too-long': {
    fr: 'La ligne dépasse {limit} octets',
    ar: 'يتجاوز السطر {limit} بايت',
    en: 'The line is longer than {limit} bytes',
  },
  'other-line-refused': {
    fr: 'Rien n’est importé : une autre ligne est refusée',
    ar: 'لم يُستورد شيء: رُفض سطر آخر',
    en: 'Nothing is imported: another line is refused',
  },
  'line-refused': {
    fr: 'Une ligne au moins est refusée, rien n’est importé',
    ar: 'رُفض سطر واحد على الأقل، لم يُستورد شيء',
    en: 'At least one line is refused, nothing is imported',
  },
  'whole-file-too-long': {
    fr: 'Un fichier pris en entier ou pas du tout compte au plus {limit} lignes',
    ar: 'لا يتجاوز الملف الذي يؤخذ كاملا أو يُرفض {limit} سطر',
    en: 'A file that is taken whole or not at all has at most {limit} lines',
  },
  'import-cut': {
    fr: 'L’envoi s’est interrompu ; ce qui a été accepté le reste',
    ar: 'انقطع الإرسال؛ ما قُبل يبقى مقبولا',
    en: 'The upload broke off; what was accepted stays so',
  },
  'import-interrupted': {
    fr: 'Le service s’est arrêté pendant l’import ; ce qui a été accepté le reste',
    ar: 'توقفت الخدمة أثناء الاستيراد؛ ما قُبل يبقى مقبولا',
    en: 'The service stopped during the import; what was accepted stays so',
  },
  'too-many-imports': {
    fr: 'D’autres imports sont en cours, réessayez',
    ar: 'توجد عمليات استيراد جارية، أعيدوا المحاولة',
    en: 'Other imports are running, try again',
  },
} as const satisfies Texts;

const statuses = {
  declared: { fr: 'déclaré', ar: 'مصرّح بها', en: 'declared' },
  validated: { fr: 'validé', ar: 'مصادق عليها', en: 'validated' },
  'partly-met': { fr: 'partiellement satisfait', ar: 'ملبّاة جزئيا', en: 'partly met' },
  met: { fr: 'satisfait', ar: 'ملبّاة', en: 'met' },
  withdrawn: { fr: 'retiré', ar: 'مسحوب', en: 'withdrawn' },
  expired: { fr: 'expiré', ar: 'منتهٍ', en: 'expired' },
} satisfies Record<NeedStatus, Text>;

/**
 * What this service says beside what every service says: its own texts, and those of its libraries.
 */
export const messages: readonly Messages[] = [
  { texts, names: { status: statuses } },
  coverageMessages,
  messagingMessages,
  recordsMessages,
];

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
