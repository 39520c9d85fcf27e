import { Requires } from '@mizan/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { LagReport } from '../lag-report.js';

/** How the service reads and publishes; as with the freshness of the figures, no secret. */
@Controller({ path: 'consumers', version: '1' })
export class ConsumersController {
  constructor(@Inject(LagReport) private readonly report: LagReport) {}

  @Get()
  @Requires('projections:read')
  async list() {
    const [data, eventLog] = await Promise.all([this.report.consumers(), this.report.ownLog()]);
    return { data, eventLog, next: null };
  }
}
