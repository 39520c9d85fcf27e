import type { AgreementStatus, OrganisationKind } from '@mizan/contracts';
import { coverageMessages } from '@mizan/coverage';
import { messagingMessages } from '@mizan/messaging';
import type { Messages, Text, Texts } from '@mizan/platform';
import { recordsMessages } from '@mizan/records';

const texts = {
  'not-open-to-signature': {
    fr: 'Le texte n’est pas ouvert à la signature : {status}',
    ar: 'النصّ غير مفتوح للتوقيع: {status}',
    en: 'The agreement is not open to signature: it is {status}',
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
    fr: 'La nature d’une organisation ne change pas : {role}',
    ar: 'لا يتغير صنف المنظمة: {role}',
    en: 'The kind of an organisation does not change: {role}',
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
  'unknown-agreement': {
    fr: 'Il n’y a pas de tel accord',
    ar: 'لا وجود لهذا الاتفاق',
    en: 'There is no such agreement',
  },
  'not-a-content-hash': {
    fr: 'sha256: suivi de 64 chiffres hexadécimaux est attendu',
    ar: 'يُنتظر sha256: متبوعا بـ64 رقما سداسي عشر',
    en: 'sha256: and 64 hexadecimal digits are expected',
  },
  'not-a-schedule': {
    fr: '« linear » ou une liste de trimestres et de montants est attendu',
    ar: 'يُنتظر «linear» أو قائمة فصول ومقادير',
    en: 'Either linear or a list of quarters and amounts is expected',
  },
} as const satisfies Texts;

const statuses = {
  draft: { fr: 'projet', ar: 'مسودة', en: 'draft' },
  'in-review': { fr: 'en relecture', ar: 'قيد المراجعة', en: 'in review' },
  corrections: { fr: 'en correction', ar: 'قيد التصحيح', en: 'in correction' },
  ready: { fr: 'prêt à signer', ar: 'جاهز للتوقيع', en: 'ready' },
  'partly-signed': { fr: 'signé en partie', ar: 'موقّع جزئيا', en: 'partly signed' },
  signed: { fr: 'signé', ar: 'موقّع', en: 'signed' },
  'in-force': { fr: 'en vigueur', ar: 'سارٍ', en: 'in force' },
  suspended: { fr: 'suspendu', ar: 'معلّق', en: 'suspended' },
  terminated: { fr: 'résilié', ar: 'مفسوخ', en: 'terminated' },
  denounced: { fr: 'dénoncé', ar: 'منقوض', en: 'denounced' },
  expired: { fr: 'expiré', ar: 'منتهٍ', en: 'expired' },
  closed: { fr: 'clos', ar: 'مغلق', en: 'closed' },
} satisfies Record<AgreementStatus, Text>;

const roles = {
  council: { fr: 'conseil', ar: 'مجلس', en: 'council' },
  agency: { fr: 'agence', ar: 'وكالة', en: 'agency' },
  operator: { fr: 'opérateur de formation', ar: 'متدخل في التكوين', en: 'training operator' },
  ministry: { fr: 'ministère', ar: 'وزارة', en: 'ministry' },
  federation: { fr: 'fédération', ar: 'فيدرالية', en: 'federation' },
  'employer-body': { fr: 'organisation d’employeurs', ar: 'هيئة مشغلين', en: 'employers’ body' },
  association: { fr: 'association', ar: 'جمعية', en: 'association' },
  cooperative: { fr: 'coopérative', ar: 'تعاونية', en: 'cooperative' },
  funder: { fr: 'bailleur de fonds', ar: 'ممول', en: 'funder' },
  auditor: { fr: 'auditeur', ar: 'مدقق', en: 'auditor' },
  external: { fr: 'partie externe', ar: 'طرف خارجي', en: 'external party' },
} satisfies Record<OrganisationKind, Text>;

/** What this service says beside what every service says: its own texts, and those of its libraries. */
export const messages: readonly Messages[] = [
  { texts, names: { status: statuses, role: roles } },
  coverageMessages,
  messagingMessages,
  recordsMessages,
];

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
