import {
  agreement,
  type AgreementState,
  organisation,
  type OrganisationState,
  topicOf,
} from '@mizan/contracts';
import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { Controller, Inject, Optional } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownAgreements } from './known-agreements.js';
import { KnownOrganisations } from './known-organisations.js';
import { newestStates } from './newest-states.js';

/** What `partner-agreements` publishes, as far as the catalogue says that the service reads it. */
@Controller()
export class PartnersConsumer {
  constructor(
    @Inject(KnownAgreements) private readonly agreements: KnownAgreements,
    @Optional()
    @Inject(KnownOrganisations)
    private readonly organisations: KnownOrganisations | undefined,
  ) {}

  @EventPattern<string>(topicOf('partner-agreements'))
  async take(@Payload() { events }: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    await this.agreements.keep(context.tx, newestStates<AgreementState>(events, agreement));
    await this.organisations?.keep(context, newestStates<OrganisationState>(events, organisation));
    return events.map(() => ({ kind: 'done' }));
  }
}
