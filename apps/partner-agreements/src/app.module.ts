import { partnerAgreementsEvents } from '@mizan/contracts';
import { OpenApiModule } from '@mizan/documents';
import {
  CreateConsumerTables1732400000001,
  CreateEventLog1732400000000,
  MessagingModule,
} from '@mizan/messaging';
import {
  type Config,
  CreateIdempotencyKeys1764000000001,
  CreateInboundEvents1764000000003,
  CreateMovedClock1764000000002,
  databaseModule,
  PlatformModule,
} from '@mizan/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import path from 'node:path';
import { api } from './documents/api.js';
import { AgreementEntity } from './agreements/agreement.entity.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { AgreementsReader } from './agreements/agreements.reader.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { AgreementsWriter } from './agreements/agreements.writer.js';
import { DueDates } from './agreements/due-dates.js';
import { StatesController } from './agreements/states.controller.js';
import { CoverageConsumer } from './coverage/coverage.consumer.js';
import { Coverage } from './coverage/coverage.service.js';
import { AgreementsConsumer } from './inbound/agreements.consumer.js';
import { EventsController } from './inbound/events.controller.js';
import { RecordedAgreements } from './inbound/recorded-agreements.service.js';
import { CreateAgreements1764100000002 } from './migrations/create-agreements.js';
import { IndexAgreements1764200000003 } from './migrations/index-agreements.js';
import { MeasureAgreements1764300000004 } from './migrations/measure-agreements.js';
import { OrganisationsController } from './organisations/organisations.controller.js';

const migrations = [
  CreateEventLog1732400000000,
  CreateConsumerTables1732400000001,
  CreateIdempotencyKeys1764000000001,
  CreateMovedClock1764000000002,
  CreateInboundEvents1764000000003,
  CreateAgreements1764100000002,
  IndexAgreements1764200000003,
  MeasureAgreements1764300000004,
];

@Module({
  controllers: [
    AgreementsController,
    OrganisationsController,
    EventsController,
    StatesController,
    AgreementsConsumer,
    CoverageConsumer,
  ],
  providers: [
    AgreementsService,
    AgreementsReader,
    AgreementsWriter,
    DueDates,
    RecordedAgreements,
    Coverage,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    const messaging = {
      service: 'partner-agreements',
      schema: 'partner_agreements',
      databaseUrl: config.DATABASE_URL ?? '',
      ...config.kafka,
      topic: 'mizan.partner-agreements',
      publishes: partnerAgreementsEvents,
    };
    const documents = OpenApiModule.describing(
      api,
      path.resolve(import.meta.dirname, '../documents/examples.json'),
    );
    return {
      module: AppModule,
      imports: [
        PlatformModule.owning(config),
        databaseModule(config, { entities: [AgreementEntity], migrations }),
        MessagingModule.forRoot(messaging),
        documents,
      ],
    };
  }
}
