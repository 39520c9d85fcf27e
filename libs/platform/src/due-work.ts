import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Clock } from './clock.js';

const EVERY_MS = 60_000;

/** Does what is due, at the start and every minute. A failure is retried a minute later. */
@Injectable()
export class DueWorkSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(DueWorkSchedule.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly clock: Clock) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private run(): void {
    this.clock
      .runDue()
      .catch((error: unknown) =>
        this.log.warn(`What is due will be tried again: ${String(error)}`),
      );
  }
}
