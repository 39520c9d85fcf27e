import type { Text } from '../language.js';

export const projectionMessages = {
  parked: { fr: '{after} est mis de côté et n’entre pas dans les chiffres', ar: 'وُضع {after} جانبا ولا يدخل في الأرقام', en: '{after} is set aside and not in the figures' },
  'not-yet-visible': { fr: '{after} n’est pas encore dans les chiffres, réessayez', ar: 'لم يدخل {after} بعد في الأرقام، أعيدوا المحاولة', en: '{after} is not in the figures yet, try again' },
} as const satisfies Record<string, Text>;
