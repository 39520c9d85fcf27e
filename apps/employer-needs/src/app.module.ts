import { jobNeeds } from '@mizan/contracts';
import { OpenApiModule } from '@mizan/documents';
import { inboundEndpoints, MessagingModule, messagingOf } from '@mizan/messaging';
import {
  CreateKnownAgreements1764400000004,
  CreateKnownOrganisations1764600000001,
  KnownAgreements,
  KnownOrganisations,
  PartnersConsumer,
} from '@mizan/partners';
import { type Config, databaseModule, PlatformModule } from '@mizan/platform';
import { ownerMigrations, RecordsModule } from '@mizan/records';
import { type DynamicModule, Module } from '@nestjs/common';
import path from 'node:path';
import { api } from './documents/api.js';
import { ImportsController } from './imports/imports.controller.js';
import { NeedImportEntity, NeedImportLineEntity } from './imports/imports.entity.js';
import { imports } from './imports/imports.kind.js';
import { ImportsReader } from './imports/imports.reader.js';
import { ImportsService } from './imports/imports.service.js';
import { LineTakers } from './imports/line-takers.js';
import { NeedsOfFile } from './imports/needs-of-file.js';
import { JobNeeds } from './inbound/job-needs.js';
import { messages } from './messages.js';
import { CreateHiringNeeds1764100000001 } from './migrations/create-hiring-needs.js';
import { CreateImports1764200000004 } from './migrations/create-imports.js';
import { IndexNeeds1764200000002 } from './migrations/index-needs.js';
import { ListNeeds1764700000002 } from './migrations/list-needs.js';
import { PlaceImports1764600000003 } from './migrations/place-imports.js';
import { ReferenceNeeds1764500000001 } from './migrations/reference-needs.js';
import { ReportLines1764900000001 } from './migrations/report-lines.js';
import { SettleNeeds1764400000002 } from './migrations/settle-needs.js';
import { NeedsController } from './needs/needs.controller.js';
import { HiringNeedEntity } from './needs/needs.entity.js';
import { NeedsFeed } from './needs/needs.feed.js';
import { needs } from './needs/needs.kind.js';
import { NeedsReader } from './needs/needs.reader.js';
import { NeedsService } from './needs/needs.service.js';

const migrations = [
  ...ownerMigrations,
  CreateHiringNeeds1764100000001,
  IndexNeeds1764200000002,
  CreateImports1764200000004,
  SettleNeeds1764400000002,
  CreateKnownAgreements1764400000004,
  ReferenceNeeds1764500000001,
  CreateKnownOrganisations1764600000001,
  PlaceImports1764600000003,
  ListNeeds1764700000002,
  ReportLines1764900000001,
];
const entities = [HiringNeedEntity, NeedImportEntity, NeedImportLineEntity];
const examples = path.resolve(import.meta.dirname, '../documents/examples.json');

@Module({
  controllers: [
    NeedsController,
    ImportsController,
    PartnersConsumer,
    ...inboundEndpoints(jobNeeds, JobNeeds),
  ],
  providers: [
    NeedsService,
    NeedsFeed,
    NeedsReader,
    ImportsService,
    ImportsReader,
    LineTakers,
    NeedsOfFile,
    JobNeeds,
    KnownAgreements,
    KnownOrganisations,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.owning(config, messages),
        databaseModule(config, { entities, migrations }),
        MessagingModule.forRoot(messagingOf('employer-needs', config)),
        RecordsModule.of([needs, imports]),
        OpenApiModule.describing(api, examples),
      ],
    };
  }
}
