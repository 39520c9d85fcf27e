import { Requires } from '@mizan/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { Standing } from '../standing.js';

/** How the service reads and publishes; as with the freshness of the figures, no secret. */
@Controller({ path: 'consumers', version: '1' })
export class ConsumersController {
  constructor(@Inject(Standing) private readonly standing: Standing) {}

  @Get()
  @Requires('projections:read')
  async list() {
    const [data, eventLog] = await Promise.all([this.standing.consumers(), this.standing.ownLog()]);
    return { data, eventLog, next: null };
  }
}
