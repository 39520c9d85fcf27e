import { coverageMessages } from '@mizan/coverage';
import { messagingMessages } from '@mizan/messaging';
import type { Messages, Text, Texts } from '@mizan/platform';
import { recordsMessages } from '@mizan/records';
import type { SetStatus } from './assumption-sets/assumption-set.js';

const texts = {
  parked: {
    fr: '{after} est mis de côté et n’entre pas dans les chiffres',
    ar: 'وُضع {after} جانبا ولا يدخل في الأرقام',
    en: '{after} is set aside and not in the figures',
  },
  'not-yet-visible': {
    fr: '{after} n’est pas encore dans les chiffres, réessayez',
    ar: 'لم يدخل {after} بعد في الأرقام، أعيدوا المحاولة',
    en: '{after} is not in the figures yet, try again',
  },
  'figures-rebuilt': {
    fr: 'Les chiffres ont été reconstruits depuis la première page, recommencez',
    ar: 'أُعيد بناء الأرقام منذ الصفحة الأولى، أعيدوا من البداية',
    en: 'The figures were rebuilt since the first page, begin again',
  },
  'not-a-moment': {
    fr: 'Un instant RFC 3339 ou une date est attendu',
    ar: 'تُنتظر لحظة وفق RFC 3339 أو تاريخ',
    en: 'An RFC 3339 instant or a date is expected',
  },
  'set-name-taken': {
    fr: 'Des hypothèses portent déjà le nom {name}',
    ar: 'توجد فرضيات بالاسم {name}',
    en: 'An assumption set has the name {name}',
  },
  'set-not-draft': {
    fr: 'Ces hypothèses ne sont plus un projet : {status}',
    ar: 'لم تعد هذه الفرضيات مسودة: {status}',
    en: 'The assumption set is no draft any more: it is {status}',
  },
  'own-draft': {
    fr: 'Qui a rédigé ces hypothèses ne les approuve pas',
    ar: 'من أعدّ هذه الفرضيات لا يصادق عليها',
    en: 'Whoever drafted the assumption set does not approve it',
  },
  'set-not-approved': {
    fr: 'Ces hypothèses ne peuvent pas entrer en usage : {status}',
    ar: 'لا يمكن العمل بهذه الفرضيات: {status}',
    en: 'The assumption set cannot come into use: it is {status}',
  },
  'set-source-missing': {
    fr: 'Des hypothèses publiées indiquent leur source',
    ar: 'الفرضيات المنشورة تحدّد مصدرها',
    en: 'A published assumption set names its source',
  },
  'too-many-streams': {
    fr: '{limit} flux sont ouverts, réessayez plus tard',
    ar: 'بلغ عدد الدفوق المفتوحة {limit}، أعيدوا المحاولة لاحقا',
    en: '{limit} streams are open, try again later',
  },
  'not-followed': {
    fr: 'Un flux suit les réponses entières d’aujourd’hui : ce paramètre n’y a pas de sens',
    ar: 'يتابع الدفق الأجوبة الكاملة كما هي الآن: لا معنى لهذا المعامل فيه',
    en: 'A stream follows whole answers as they are now: this parameter has no meaning in it',
  },
  'dimension-twice': {
    fr: 'Chaque dimension ne figure qu’une fois',
    ar: 'يُذكر كلّ بُعد مرة واحدة',
    en: 'Each dimension stands once',
  },
  'level-above-filter': {
    fr: '{part} est au-dessus du filtre : sa ligne n’en contiendrait qu’une partie',
    ar: '{part} أعلى من المرشِّح: لن يضمّ سطره إلا جزءا منه',
    en: '{part} lies above the filter: its row would hold a part of it only',
  },
  'wrong-reference': {
    fr: 'Une référence <genre>:<id>@<version> est attendue, genre parmi {values}',
    ar: 'يُنتظر مرجع <kind>:<id>@<version> بنوع من بين {values}',
    en: 'A reference <kind>:<id>@<version> is expected, kind one of {values}',
  },
} as const satisfies Texts;

const statuses = {
  draft: { fr: 'projet', ar: 'مسودة', en: 'draft' },
  approved: { fr: 'approuvé', ar: 'موافق عليه', en: 'approved' },
  'in-use': { fr: 'en usage', ar: 'قيد الاستعمال', en: 'in use' },
  retired: { fr: 'retiré', ar: 'متقاعد', en: 'retired' },
} satisfies Record<SetStatus, Text>;

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
