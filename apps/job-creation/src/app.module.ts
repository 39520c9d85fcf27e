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
import { IncentiveBudgetsController } from './incentive-budgets/incentive-budgets.controller.js';
import { IncentiveBudgetEntity } from './incentive-budgets/incentive-budgets.entity.js';
import { incentiveBudgets } from './incentive-budgets/incentive-budgets.kind.js';
import { IncentiveBudgetsReader } from './incentive-budgets/incentive-budgets.reader.js';
import { IncentiveBudgetsService } from './incentive-budgets/incentive-budgets.service.js';
import { MeasureBudgets } from './incentive-budgets/measure-budgets.js';
import { ReservationEntity } from './incentive-budgets/reservations.entity.js';
import { reservations } from './incentive-budgets/reservations.kind.js';
import { ReservationsService } from './incentive-budgets/reservations.service.js';
import { IncentiveMeasuresController } from './incentive-measures/incentive-measures.controller.js';
import { IncentiveMeasureEntity } from './incentive-measures/incentive-measures.entity.js';
import { incentiveMeasures } from './incentive-measures/incentive-measures.kind.js';
import { IncentiveMeasuresReader } from './incentive-measures/incentive-measures.reader.js';
import { IncentiveMeasuresService } from './incentive-measures/incentive-measures.service.js';
import { Projects } from './inbound/projects.js';
import { messages } from './messages.js';
import { MicroProjectsController } from './micro-projects/micro-projects.controller.js';
import { MicroProjectEntity } from './micro-projects/micro-projects.entity.js';
import { MicroProjectsFeed } from './micro-projects/micro-projects.feed.js';
import { microProjects } from './micro-projects/micro-projects.kind.js';
import { MicroProjectsReader } from './micro-projects/micro-projects.reader.js';
import { MicroProjectsService } from './micro-projects/micro-projects.service.js';
import { CreateIncentives1765100000001 } from './migrations/create-incentives.js';
import { CreateMicroProjects1765000000001 } from './migrations/create-micro-projects.js';
import { CreateSupports1765000000002 } from './migrations/create-supports.js';
import { SupportsController } from './supports/supports.controller.js';
import { SupportEntity } from './supports/supports.entity.js';
import { supports } from './supports/supports.kind.js';
import { SupportsReader } from './supports/supports.reader.js';
import { SupportsService } from './supports/supports.service.js';
import { MeasureRevisionsController } from './revisions/measure-revisions.controller.js';
import { MeasureRevisions } from './revisions/measure-revisions.service.js';

const migrations = [
  ...ownerMigrations,
  CreateKnownAgreements1764400000004,
  CreateKnownOrganisations1764600000001,
  CreateMicroProjects1765000000001,
  CreateSupports1765000000002,
  CreateIncentives1765100000001,
];
const entities = [
  MicroProjectEntity,
  SupportEntity,
  IncentiveMeasureEntity,
  IncentiveBudgetEntity,
  ReservationEntity,
];
const examples = path.resolve(import.meta.dirname, '../documents/examples.json');

@Module({
  controllers: [
    MicroProjectsController,
    SupportsController,
    IncentiveMeasuresController,
    MeasureRevisionsController,
    IncentiveBudgetsController,
    PartnersConsumer,
    ...inboundEndpoints(projects, Projects),
  ],
  providers: [
    MicroProjectsService,
    MicroProjectsFeed,
    MicroProjectsReader,
    SupportsService,
    SupportsReader,
    IncentiveMeasuresService,
    MeasureRevisions,
    IncentiveMeasuresReader,
    IncentiveBudgetsService,
    IncentiveBudgetsReader,
    ReservationsService,
    MeasureBudgets,
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
        RecordsModule.of([
          microProjects,
          supports,
          incentiveMeasures,
          incentiveBudgets,
          reservations,
        ]),
        OpenApiModule.describing(api, examples),
      ],
    };
  }
}
