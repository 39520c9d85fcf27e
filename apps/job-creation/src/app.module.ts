import { projects } from '@mizan/contracts';
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
import { Projects } from './inbound/projects.js';
import { messages } from './messages.js';
import { MicroProjectsController } from './micro-projects/micro-projects.controller.js';
import { MicroProjectEntity } from './micro-projects/micro-projects.entity.js';
import { MicroProjectsFeed } from './micro-projects/micro-projects.feed.js';
import { microProjects } from './micro-projects/micro-projects.kind.js';
import { MicroProjectsReader } from './micro-projects/micro-projects.reader.js';
import { MicroProjectsService } from './micro-projects/micro-projects.service.js';
import { CreateMicroProjects1765000000001 } from './migrations/create-micro-projects.js';
import { CreateSupports1765000000002 } from './migrations/create-supports.js';
import { SupportsController } from './supports/supports.controller.js';
import { SupportEntity } from './supports/supports.entity.js';
import { supports } from './supports/supports.kind.js';
import { SupportsReader } from './supports/supports.reader.js';
import { SupportsService } from './supports/supports.service.js';

const migrations = [
  ...ownerMigrations,
  CreateKnownAgreements1764400000004,
  CreateKnownOrganisations1764600000001,
  CreateMicroProjects1765000000001,
  CreateSupports1765000000002,
];
const entities = [MicroProjectEntity, SupportEntity];
const examples = path.resolve(import.meta.dirname, '../documents/examples.json');

@Module({
  controllers: [
    MicroProjectsController,
    SupportsController,
    PartnersConsumer,
    ...inboundEndpoints(projects, Projects),
  ],
  providers: [
    MicroProjectsService,
    MicroProjectsFeed,
    MicroProjectsReader,
    SupportsService,
    SupportsReader,
    Projects,
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
        MessagingModule.forRoot(messagingOf('job-creation', config)),
        RecordsModule.of([microProjects, supports]),
        OpenApiModule.describing(api, examples),
      ],
    };
  }
}
