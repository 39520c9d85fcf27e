import { employerNeedsEvents } from '@mizan/contracts';
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
import { EventsController } from './inbound/events.controller.js';
import { JobNeedsConsumer } from './inbound/job-needs.consumer.js';
import { JobNeeds } from './inbound/job-needs.js';
import { CreateHiringNeeds1764100000001 } from './migrations/create-hiring-needs.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsReader } from './imports/imports.reader.js';
import { ImportsService } from './imports/imports.service.js';
import { LineTakers } from './imports/line-takers.js';
import { NeedImportEntity, NeedImportLineEntity } from './imports/need-import.entity.js';
import { CreateImports1764200000004 } from './migrations/create-imports.js';
import { IndexNeeds1764200000002 } from './migrations/index-needs.js';
import { Expiry } from './needs/expiry.js';
import { HiringNeedEntity } from './needs/hiring-need.entity.js';
import { NeedsBulk } from './needs/needs-bulk.service.js';
import { NeedsController } from './needs/needs.controller.js';
import { NeedsReader } from './needs/needs.reader.js';
import { NeedsService } from './needs/needs.service.js';
import { StatesController } from './needs/states.controller.js';

const migrations = [
  CreateEventLog1732400000000,
  CreateConsumerTables1732400000001,
  CreateIdempotencyKeys1764000000001,
  CreateMovedClock1764000000002,
  CreateInboundEvents1764000000003,
  CreateHiringNeeds1764100000001,
  IndexNeeds1764200000002,
  CreateImports1764200000004,
];

@Module({
  controllers: [
    NeedsController,
    ImportsController,
    EventsController,
    StatesController,
    JobNeedsConsumer,
  ],
  providers: [
    NeedsService,
    NeedsReader,
    NeedsBulk,
    ImportsService,
    ImportsReader,
    LineTakers,
    JobNeeds,
    Expiry,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    const messaging = {
      service: 'employer-needs',
      schema: 'employer_needs',
      databaseUrl: config.DATABASE_URL ?? '',
      ...config.kafka,
      topic: 'mizan.employer-needs',
      publishes: employerNeedsEvents,
    };
    const documents = OpenApiModule.describing(
      api,
      path.resolve(import.meta.dirname, '../documents/examples.json'),
    );
    return {
      module: AppModule,
      imports: [
        PlatformModule.owning(config),
        databaseModule(config, {
          entities: [HiringNeedEntity, NeedImportEntity, NeedImportLineEntity],
          migrations,
        }),
        MessagingModule.forRoot(messaging),
        documents,
      ],
    };
  }
}
