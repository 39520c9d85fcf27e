import type { Messages, Texts } from '@mizan/platform';

const texts = {
  'foreign-origin': {
    fr: 'Une autre page que celles de Mizan ne peut rien changer avec votre session',
    ar: 'لا يمكن لصفحة خارج ميزان أن تغيّر شيئا باستعمال جلستكم',
    en: 'A page that is not one of Mizan’s can change nothing with your session',
  },
  'bad-gateway': {
    fr: 'Le service a donné une réponse illisible ; elle a été consignée',
    ar: 'قدّمت الخدمة جوابا تعذّرت قراءته وتمّ تسجيل ذلك',
    en: 'The service gave an answer that cannot be read; it has been logged',
  },
  'gateway-timeout': {
    fr: 'Le service n’a pas répondu dans le délai imparti',
    ar: 'لم تُجب الخدمة في الأجل المحدد',
    en: 'The service did not answer in the time allowed',
  },
  'too-many-requests': {
    fr: 'Vous avez trop de requêtes en cours, réessayez quand certaines auront abouti',
    ar: 'لديكم طلبات كثيرة قيد المعالجة، أعيدوا المحاولة بعد انتهاء بعضها',
    en: 'You have too many requests under way, try again when some have ended',
  },
} as const satisfies Texts;

/**
 * What this service says beside what every service says: its own texts, and those of its libraries.
 */
export const messages: readonly Messages[] = [{ texts }];

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
