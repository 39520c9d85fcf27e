import type { Text } from '../language.js';

export const needMessages = {
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
  'identity-is-fixed': {
    fr: 'L’identité d’une fiche ne change pas',
    ar: 'هوية السجل لا تتغيّر',
    en: 'The identity of a record does not change',
  },
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
  'date-in-the-future': {
    fr: 'La date est à venir ; nous sommes le {today}',
    ar: 'التاريخ لم يحن بعد؛ اليوم هو {today}',
    en: 'The date is to come; today is {today}',
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
  'window-reversed': {
    fr: 'La période finit avant de commencer',
    ar: 'تنتهي الفترة قبل بدايتها',
    en: 'The window ends before it begins',
  },
  'window-incomplete': {
    fr: 'Une période a ses deux bornes, ou aucune',
    ar: 'للفترة حدّان أو لا حدّ لها',
    en: 'A window has both ends, or neither',
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
} as const satisfies Record<string, Text>;
