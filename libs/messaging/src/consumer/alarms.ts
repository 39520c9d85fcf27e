import type { AlarmCode } from '@mizan/contracts';

export interface Alarm {
  code: AlarmCode;
  topic: string;
  partition: number;
  message: string;
  at: string;
}
