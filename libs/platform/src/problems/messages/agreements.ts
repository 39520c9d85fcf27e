import type { Text } from '../language.js';

export const agreementMessages = {
  'not-open-to-signature': {
    fr: 'Le texte n’est pas ouvert à la signature : {status}',
    ar: 'النصّ غير مفتوح للتوقيع: {status}',
    en: 'The agreement is not open to signature: it is {status}',
  },
  'not-a-party': {
    fr: '{organisation} n’est pas partie',
    ar: '{organisation} ليست طرفا',
    en: '{organisation} is not a party',
  },
  'content-changed': {
    fr: 'Le texte a changé depuis : {contentHash}',
    ar: 'تغيّر النصّ منذ ذلك: {contentHash}',
    en: 'The text has changed since: it is {contentHash}',
  },
  'wrong-state': {
    fr: 'L’état ne le permet pas : {status}',
    ar: 'الحالة لا تسمح بذلك: {status}',
    en: 'The state does not allow it: {status}',
  },
  'no-such-condition': {
    fr: 'Aucune condition de type {kind} n’est en attente',
    ar: 'لا يوجد شرط معلّق من نوع {kind}',
    en: 'No condition of kind {kind} is outstanding',
  },
  'not-signed': {
    fr: 'Le texte n’est pas signé par toutes les parties : {status}',
    ar: 'لم توقّع جميع الأطراف: {status}',
    en: 'The agreement is not signed: it is {status}',
  },
  'not-in-force': {
    fr: 'Le texte n’est pas en vigueur : {status}',
    ar: 'النصّ غير سارٍ: {status}',
    en: 'The agreement is not in force: it is {status}',
  },
  'after-the-end': {
    fr: 'Le texte prend fin le {endsOn}',
    ar: 'ينتهي النصّ في {endsOn}',
    en: 'The agreement ends on {endsOn}',
  },
  'condition-outstanding': {
    fr: 'Conditions non remplies : {names}',
    ar: 'شروط غير مستوفاة: {names}',
    en: 'Not met yet: {names}',
  },
  'text-is-fixed': {
    fr: 'Le texte ne change plus : {status}',
    ar: 'لم يعد النصّ قابلا للتغيير: {status}',
    en: 'The text does not change any more: it is {status}',
  },
  'party-twice': {
    fr: 'Une partie figure deux fois',
    ar: 'طرف مكرّر',
    en: 'A party is named twice',
  },
  'owner-not-a-party': {
    fr: '{owner} n’est pas partie',
    ar: '{owner} ليس طرفا',
    en: '{owner} is not a party',
  },
  'outside-the-agreement': {
    fr: '{territory} n’est pas compris dans {whole}',
    ar: '{territory} غير مشمول في {whole}',
    en: '{territory} is not within {whole}',
  },
  'unit-of-effect': {
    fr: 'Un engagement sur {effect} se compte en {unit}',
    ar: 'يُحتسب الالتزام بشأن {effect} بوحدة {unit}',
    en: 'A commitment on {effect} counts {unit}',
  },
  'schedule-differs-from-target': {
    fr: 'L’échéancier totalise {total}, la cible est {target}',
    ar: 'مجموع الجدول الزمني {total} والهدف {target}',
    en: 'The schedule adds up to {total}, the target is {target}',
  },
  'period-twice': {
    fr: 'Un trimestre figure deux fois',
    ar: 'فصل مكرّر',
    en: 'A quarter is named twice',
  },
  'differs-from-text': {
    fr: 'Ce champ n’est pas celui du texte',
    ar: 'هذا الحقل ليس كما في النصّ',
    en: 'This field is not that of the text',
  },
  'signatures-voided': {
    fr: 'Le texte a changé : la signature de {organisations} est à renouveler',
    ar: 'تغيّر النصّ: يجب تجديد توقيع {organisations}',
    en: 'The text has changed: {organisations} are to sign anew',
  },
  'before-entry-into-force': {
    fr: 'Le texte est entré en vigueur le {effectiveAt}',
    ar: 'دخل النصّ حيّز التنفيذ في {effectiveAt}',
    en: 'The agreement entered into force on {effectiveAt}',
  },
  'one-of-both': {
    fr: 'Une organisation ou une fiche est attendue, et une seule',
    ar: 'تُنتظر منظمة أو سجل، واحد فقط',
    en: 'An organisation or a record is expected, and one only',
  },
  'unknown-record': {
    fr: 'Aucune fiche connue sous ce nom ne désigne l’engagement',
    ar: 'لا يوجد سجل معروف بهذا الاسم يشير إلى الالتزام',
    en: 'No record that is known by this name names the commitment',
  },
  'organisation-exists': {
    fr: 'Une organisation porte déjà l’identifiant {organisation}',
    ar: 'توجد منظمة لها المعرّف {organisation}',
    en: 'An organisation has the id {organisation} already',
  },
  'kind-is-fixed': {
    fr: 'La nature d’une organisation ne change pas : {kind}',
    ar: 'لا تتغير طبيعة المنظمة: {kind}',
    en: 'The kind of an organisation does not change: {kind}',
  },
  'parent-is-below': {
    fr: 'Cette organisation dépend elle-même de {organisation}',
    ar: 'هذه المنظمة تابعة هي نفسها لـ{organisation}',
    en: 'This organisation is itself below {organisation}',
  },
  'external-signs-on-paper': {
    fr: '{organisation} signe sur papier : enregistrez sa signature',
    ar: 'توقّع {organisation} على الورق: سجّلوا توقيعها',
    en: '{organisation} signs on paper: record its signature',
  },
  'not-a-party-kind': {
    fr: '{organisation} ({role}) ne peut pas être partie',
    ar: 'لا يمكن أن تكون {organisation} ({role}) طرفا',
    en: '{organisation} ({role}) cannot be a party',
  },
  'unknown-party': {
    fr: 'Aucune organisation enregistrée ne porte le nom {organisation} : elle ne pourrait pas signer',
    ar: 'لا توجد هيئة مسجّلة باسم {organisation}: لن يمكنها التوقيع',
    en: 'No organisation is registered as {organisation}: it could never sign',
  },
  'other-role': {
    fr: 'Le rôle de {organisation} est {role}',
    ar: 'صفة {organisation} هي {role}',
    en: 'The role of {organisation} is {role}',
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
  'unknown-agreement': {
    fr: 'Il n’y a pas de tel accord',
    ar: 'لا وجود لهذا الاتفاق',
    en: 'There is no such agreement',
  },
} as const satisfies Record<string, Text>;
