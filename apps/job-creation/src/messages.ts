import type {
  MeasureStatus,
  MicroProjectStatus,
  ReservationStatus,
  SupportStatus,
} from '@mizan/contracts';
import { coverageMessages } from '@mizan/coverage';
import { messagingMessages } from '@mizan/messaging';
import type { Messages, Text, Texts } from '@mizan/platform';
import { recordsMessages } from '@mizan/records';

const texts = {
  'unknown-project': {
    fr: 'Aucun projet ne porte l’identifiant {externalId}',
    ar: 'لا يوجد مشروع يحمل المعرّف {externalId}',
    en: 'No project has the id {externalId}',
  },
  'project-is-final': {
    fr: 'Le projet ne change plus : {status}',
    ar: 'لم يعد المشروع قابلا للتغيير: {status}',
    en: 'The project changes no more: it is {status}',
  },
  'wrong-step': {
    fr: 'Cette étape ne suit pas l’état présent : {status}',
    ar: 'هذه المرحلة لا تلي الحالة الراهنة: {status}',
    en: 'This step does not follow the present state: {status}',
  },
  'step-too-early': {
    fr: 'L’étape précédente date du {last}',
    ar: 'تاريخ المرحلة السابقة {last}',
    en: 'The step before was on {last}',
  },
  'reason-missing': {
    fr: 'Un refus indique son motif',
    ar: 'يُبيَّن سبب الرفض',
    en: 'A refusal says why',
  },
  'funder-twice': {
    fr: 'Un financeur figure deux fois',
    ar: 'ممول مذكور مرتين',
    en: 'A funder is named twice',
  },
  'not-created': {
    fr: 'L’entreprise n’est pas créée, ou ne l’est plus : {status}',
    ar: 'المقاولة غير منشأة أو لم تعد قائمة: {status}',
    en: 'There is no enterprise to visit: the project is {status}',
  },
  'too-many-visits': {
    fr: 'Un projet compte {most} visites au plus',
    ar: 'لا تتجاوز زيارات المشروع {most}',
    en: 'A project has {most} visits at most',
  },
  'visited-before': {
    fr: 'Une visite a eu lieu dès le {on}',
    ar: 'جرت زيارة منذ {on}',
    en: 'There was a visit as early as {on}',
  },
  'more-than-members': {
    fr: 'Ce nombre dépasse celui des membres : {members}',
    ar: 'يتجاوز هذا العدد عدد الأعضاء: {members}',
    en: 'This is more than the number of members: {members}',
  },
  'support-is-decided': {
    fr: 'Le dossier ne se modifie plus dès qu’il est tranché : {status}',
    ar: 'لا يُعدَّل الطلب بعد البت فيه: {status}',
    en: 'A request changes no more once it is decided on: {status}',
  },
  'support-is-over': {
    fr: 'L’appui est clos : {status}',
    ar: 'انتهى الدعم: {status}',
    en: 'The support is over: {status}',
  },
  'unknown-condition': {
    fr: 'Une condition ne peut pas porter sur {field} pour ce bénéficiaire',
    ar: 'لا يمكن أن يتعلق الشرط بـ{field} بالنسبة إلى هذا المستفيد',
    en: 'No condition can be about {field} for this subject',
  },
  'one-operator': {
    fr: 'La condition sur {field} comporte exactement un de ces critères : {operators}',
    ar: 'يتضمن الشرط المتعلق بـ{field} معيارا واحدا بالضبط من: {operators}',
    en: 'The condition on {field} has exactly one of these: {operators}',
  },
  'source-missing': {
    fr: 'Une condition confirmée indique sa source',
    ar: 'يُذكر مصدر كل شرط مؤكد',
    en: 'A confirmed condition names its source',
  },
  'subject-missing': {
    fr: 'Indiquez un besoin, un employeur ou un projet',
    ar: 'حدّدوا حاجة أو مشغِّلا أو مشروعا',
    en: 'A need, an employer or a project is expected',
  },
  'measure-overlaps': {
    fr: 'La mesure {code} a déjà une version en vigueur sur cette période, à compter du {from}',
    ar: 'للتدبير {code} صيغة سارية في هذه الفترة ابتداء من {from}',
    en: 'The measure {code} has a version in this period already, from {from}',
  },
  'measure-closed': {
    fr: 'La mesure a été close le {on}',
    ar: 'أُغلق التدبير بتاريخ {on}',
    en: 'The measure was closed on {on}',
  },
  'unknown-measure': {
    fr: 'Cette mesure n’existe pas',
    ar: 'هذا التدبير غير موجود',
    en: 'There is no such measure',
  },
  'outside-measure': {
    fr: 'La mesure ne s’applique qu’au territoire {territory}',
    ar: 'لا يسري التدبير إلا في {territory}',
    en: 'The measure holds in {territory} alone',
  },
  'budget-exists': {
    fr: 'La mesure a déjà un budget {year} pour {territory}',
    ar: 'للتدبير ميزانية لسنة {year} في {territory}',
    en: 'The measure has a budget of {year} for {territory} already',
  },
  'budget-below-taken': {
    fr: '{taken} MAD sont déjà réservés ou payés',
    ar: 'سبق حجز أو أداء {taken} درهم',
    en: '{taken} MAD are reserved or paid already',
  },
  'measure-not-open': {
    fr: 'Aucun montant n’est réservé pour cette mesure : elle est {measureStatus}',
    ar: 'لا يُحجز أي مبلغ لهذا التدبير لأنه {measureStatus}',
    en: 'No money is reserved for this measure: it is {measureStatus}',
  },
  'budget-exceeded': {
    fr: 'Il reste {left} MAD dans ce budget',
    ar: 'المتبقي في هذه الميزانية {left} درهم',
    en: '{left} MAD are left in this budget',
  },
  'reservation-is-final': {
    fr: 'Le montant n’est plus réservé : il est {reservationStatus}',
    ar: 'لم يعد المبلغ محجوزا: إنه {reservationStatus}',
    en: 'The money is not reserved any more: it is {reservationStatus}',
  },
} as const satisfies Texts;

const statuses = {
  idea: { fr: 'idée', ar: 'فكرة', en: 'an idea' },
  selected: { fr: 'retenu', ar: 'منتقى', en: 'selected' },
  refused: { fr: 'refusé', ar: 'مرفوض', en: 'refused' },
  incubated: { fr: 'en incubation', ar: 'قيد الاحتضان', en: 'incubated' },
  financed: { fr: 'financé', ar: 'مموَّل', en: 'financed' },
  created: { fr: 'créé', ar: 'منشأ', en: 'created' },
  'alive-at-12': { fr: 'en activité à 12 mois', ar: 'نشيط بعد 12 شهرا', en: 'alive at 12 months' },
  'alive-at-24': { fr: 'en activité à 24 mois', ar: 'نشيط بعد 24 شهرا', en: 'alive at 24 months' },
  abandoned: { fr: 'abandonné', ar: 'متخلّى عنه', en: 'abandoned' },
  requested: { fr: 'demandé', ar: 'مطلوب', en: 'requested' },
  granted: { fr: 'accordé', ar: 'ممنوح', en: 'granted' },
  running: { fr: 'en cours', ar: 'جارٍ', en: 'running' },
  evaluated: { fr: 'évalué', ar: 'مقيَّم', en: 'evaluated' },
} satisfies Record<MicroProjectStatus | SupportStatus, Text>;

const measureStatuses = {
  announced: { fr: 'annoncée', ar: 'معلن عنه', en: 'announced' },
  open: { fr: 'ouverte', ar: 'مفتوح', en: 'open' },
  exhausted: { fr: 'épuisée', ar: 'مستنفد', en: 'exhausted' },
  closed: { fr: 'close', ar: 'مغلق', en: 'closed' },
} satisfies Record<MeasureStatus, Text>;

const reservationStatuses = {
  reserved: { fr: 'réservé', ar: 'محجوز', en: 'reserved' },
  paid: { fr: 'payé', ar: 'مؤدى', en: 'paid' },
  released: { fr: 'libéré', ar: 'محرَّر', en: 'released' },
} satisfies Record<ReservationStatus, Text>;

/**
 * What this service says beside what every service says: its own texts, and those of its libraries.
 */
export const messages: readonly Messages[] = [
  {
    texts,
    names: {
      status: statuses,
      measureStatus: measureStatuses,
      reservationStatus: reservationStatuses,
    },
  },
  coverageMessages,
  messagingMessages,
  recordsMessages,
];

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
