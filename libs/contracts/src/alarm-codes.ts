/** Why a partition is no longer read. The codes are API: never rename one. */
export const ALARM_CODES = [
  'log-made-again',
  'log-restored-to-the-past',
  'log-expired',
  'topic-behind-log',
  'topic-ahead-of-log',
  'unreadable-partition',
] as const;
export type AlarmCode = (typeof ALARM_CODES)[number];
