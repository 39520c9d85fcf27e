import { Requires } from '@mizan/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { LagReport } from '../lag-report.js';

/** How far the service has read and published. Like the lag of the figures, this is no secret. */
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
