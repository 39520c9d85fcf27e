import { Readiness } from '@mizan/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LagReader } from './lag.reader.js';

/**
 * A service is ready when its logs are read and written. An unreadable topic of one organisation
 * only impairs it.
 */
@Injectable()
export class MessagingReadiness implements OnModuleInit {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(LagReader) private readonly freshness: LagReader,
  ) {}

  onModuleInit(): void {
    this.readiness.register('messaging', () => this.freshness.fault());
    this.readiness.registerImpairment('messaging', () => this.freshness.impairment());
  }
}
