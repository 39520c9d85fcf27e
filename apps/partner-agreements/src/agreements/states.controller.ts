import { Requires, sendNdjson } from '@mizan/platform';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AgreementsReader } from './agreements.reader.js';

@Controller({ path: 'states', version: '1' })
export class StatesController {
  constructor(private readonly agreements: AgreementsReader) {}

  /** Every aggregate's state and version, NDJSON. */
  @Get()
  @Requires('states:read')
  states(@Res() reply: FastifyReply): void {
    sendNdjson(reply, this.agreements.states());
  }
}
