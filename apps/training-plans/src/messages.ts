import type { PlanStatus, ProgrammeStatus, SessionStatus } from '@mizan/contracts';
import { coverageMessages } from '@mizan/coverage';
import { messagingMessages } from '@mizan/messaging';
import type { Messages, Text, Texts } from '@mizan/platform';
import { recordsMessages } from '@mizan/records';

const texts = {
  'not-a-draft': {
    fr: 'Le plan n’est plus un projet : {status}',
    ar: 'لم يعد المخطط مسودة: {status}',
    en: 'The plan is no draft any more: it is {status}',
  },
  'outside-the-programme': {
    fr: '{territory} n’est pas compris dans {whole}',
    ar: '{territory} غير مشمول في {whole}',
    en: '{territory} is not within {whole}',
  },
  'already-completed': {
    fr: 'Des stagiaires ont déjà achevé cette session',
    ar: 'أتمّ متدربون هذه الدورة من قبل',
    en: 'People have completed this session',
  },
  'session-is-closed': {
    fr: 'La session est close : {status}',
    ar: 'الدورة مغلقة: {status}',
    en: 'The session is closed: it is {status}',
  },
  'older-count': {
    fr: 'Un comptage du {known} est déjà connu',
    ar: 'يوجد إحصاء بتاريخ {known}',
    en: 'A count of {known} is known already',
  },
  'before-the-session': {
    fr: 'La session commence le {from}',
    ar: 'تبدأ الدورة في {from}',
    en: 'The session begins on {from}',
  },
  'counted-too-late': {
    fr: 'Les comptages de cette session étaient reçus jusqu’au {until}',
    ar: 'كانت إحصاءات هذه الدورة تُستقبل حتى {until}',
    en: 'Counts of this session were taken until {until}',
  },
  'applications-below-enrolled': {
    fr: 'Il y a {enrolled} inscrits : les candidatures sont au moins autant',
    ar: 'عدد المسجلين {enrolled}: لا تقلّ الترشيحات عنه',
    en: '{enrolled} are enrolled: there are as many applications at least',
  },
  'minimum-above-capacity': {
    fr: 'Le minimum requis dépasse le nombre de places',
    ar: 'الحدّ الأدنى يفوق عدد المقاعد',
    en: 'More are needed to start than there are seats',
  },
  'simultaneous-above-cumulative': {
    fr: 'La capacité simultanée dépasse la capacité cumulée',
    ar: 'الطاقة المتزامنة تفوق الطاقة التراكمية',
    en: 'More at one time than in all',
  },
  'enrolled-exceed-seats': {
    fr: 'Il y a {seats} places',
    ar: 'عدد المقاعد {seats}',
    en: 'There are {seats} seats',
  },
  'completed-exceed-enrolled': {
    fr: 'Il y a {enrolled} inscrits',
    ar: 'عدد المسجلين {enrolled}',
    en: '{enrolled} are enrolled',
  },
  'shares-exceed-one': {
    fr: 'La somme des parts est {sum}',
    ar: 'مجموع الحصص {sum}',
    en: 'The shares add up to {sum}',
  },
  'occupation-twice': {
    fr: 'Un métier figure deux fois',
    ar: 'مهنة مكرّرة',
    en: 'An occupation is named twice',
  },
  'plan-is-closed': { fr: 'Le plan est clos', ar: 'المخطط مغلق', en: 'The plan is closed' },
  'not-adopted': {
    fr: 'Le plan n’est pas adopté : {status}',
    ar: 'لم يُعتمد المخطط: {status}',
    en: 'The plan is not adopted: it is {status}',
  },
  'period-is-over': {
    fr: 'La période du plan est terminée depuis le {to}',
    ar: 'انتهت فترة المخطط بتاريخ {to}',
    en: 'The period of the plan was over on {to}',
  },
  'parent-missing': {
    fr: 'Un plan complémentaire indique son plan de base : planId ou reference, l’un des deux',
    ar: 'يحدّد المخطط التكميلي مخططه الأصلي: planId أو reference، أحدهما',
    en: 'A complementary plan names its parent: planId or reference, one of them',
  },
  'parent-not-expected': {
    fr: 'Seul un plan complémentaire indique un plan de base',
    ar: 'وحده المخطط التكميلي يحدّد مخططا أصليا',
    en: 'Only a complementary plan names a parent',
  },
  'unknown-plan': {
    fr: 'Ce plan n’existe pas',
    ar: 'هذا المخطط غير موجود',
    en: 'There is no such plan',
  },
  'programme-not-proposed': {
    fr: 'La filière n’attend pas d’ouverture : {status}',
    ar: 'المسلك لا ينتظر الفتح: {status}',
    en: 'The programme does not await its opening: it is {status}',
  },
  'programme-not-open': {
    fr: 'La filière n’est pas ouverte : {status}',
    ar: 'المسلك غير مفتوح: {status}',
    en: 'The programme is not open: it is {status}',
  },
  'programme-not-suspended': {
    fr: 'La filière n’est pas suspendue : {status}',
    ar: 'المسلك غير معلّق: {status}',
    en: 'The programme is not suspended: it is {status}',
  },
  'programme-is-closed': {
    fr: 'La filière est close',
    ar: 'المسلك مغلق',
    en: 'The programme is closed',
  },
  'programme-takes-no-sessions': {
    fr: 'La filière n’accueille pas de nouvelle session : {status}',
    ar: 'لا يستقبل المسلك دورات جديدة: {status}',
    en: 'The programme takes no new session: it is {status}',
  },
  'session-not-ended': {
    fr: 'La session n’est pas terminée : {status}',
    ar: 'الدورة لم تنته: {status}',
    en: 'The session has not ended: it is {status}',
  },
  'completions-unknown': {
    fr: 'Les sortants de cette session ne sont pas encore comptés',
    ar: 'لم يُحص بعدُ خريجو هذه الدورة',
    en: 'The completers of this session have not been counted yet',
  },
  'outcome-too-early': {
    fr: 'Le comptage à {month} mois se fait à partir du {from}',
    ar: 'يُجرى إحصاء {month} أشهر ابتداء من {from}',
    en: 'The count at {month} months is made from {from} on',
  },
  'numerator-above-denominator': {
    fr: 'Le numérateur dépasse le dénominateur',
    ar: 'البسط يفوق المقام',
    en: 'The numerator exceeds the denominator',
  },
  'outcome-exceeds-completed': {
    fr: '{completed} personnes ont achevé la session',
    ar: 'أتمّ الدورة {completed} شخصا',
    en: '{completed} have completed the session',
  },
} as const satisfies Texts;

const statuses = {
  draft: { fr: 'projet', ar: 'مسودة', en: 'draft' },
  adopted: { fr: 'adopté', ar: 'معتمد', en: 'adopted' },
  running: { fr: 'en cours', ar: 'جارٍ', en: 'running' },
  closed: { fr: 'clos', ar: 'مغلق', en: 'closed' },
  proposed: { fr: 'proposé', ar: 'مقترح', en: 'proposed' },
  open: { fr: 'ouvert', ar: 'مفتوح', en: 'open' },
  suspended: { fr: 'suspendu', ar: 'معلّق', en: 'suspended' },
  scheduled: { fr: 'programmé', ar: 'مبرمج', en: 'scheduled' },
  ended: { fr: 'terminé', ar: 'منتهٍ', en: 'ended' },
  'outcomes-known': { fr: 'résultats connus', ar: 'النتائج معروفة', en: 'outcomes known' },
  cancelled: { fr: 'annulé', ar: 'ملغى', en: 'cancelled' },
} satisfies Record<PlanStatus | ProgrammeStatus | SessionStatus, Text>;

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
