/** Why a partition is no longer read. `code` is API: never reword it. */
export type AlarmCode =
  | 'log-made-again'
  | 'log-restored-to-the-past'
  | 'log-expired'
  | 'topic-behind-log'
  | 'topic-ahead-of-log'
  | 'unreadable-partition';

export interface Alarm {
  code: AlarmCode;
  topic: string;
  partition: number;
  message: string;
  at: string;
}
