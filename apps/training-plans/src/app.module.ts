import { OpenApiModule } from '@mizan/documents';
import { MessagingModule, messagingOf } from '@mizan/messaging';
import {
  CreateKnownAgreements1764400000004,
  KnownAgreements,
  PartnersConsumer,
} from '@mizan/partners';
import { type Config, databaseModule, PlatformModule } from '@mizan/platform';
import { ownerMigrations, RecordsModule } from '@mizan/records';
import { type DynamicModule, Module } from '@nestjs/common';
import path from 'node:path';
import { api } from './documents/api.js';
import { messages } from './messages.js';
import { CreateTraining1764100000003 } from './migrations/create-training.js';
import { SettleTraining1764400000003 } from './migrations/settle-training.js';
import { ListTraining1764700000004 } from './migrations/list-training.js';
import { WidenTraining1764200000001 } from './migrations/widen-training.js';
import { PlansController } from './plans/plans.controller.js';
import { PlanEntity } from './plans/plans.entity.js';
import { plans } from './plans/plans.kind.js';
import { PlansReader } from './plans/plans.reader.js';
import { PlansService } from './plans/plans.service.js';
import { ProgrammesOfPlanController } from './programmes/programmes-of-plan.controller.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { ProgrammeEntity } from './programmes/programmes.entity.js';
import { programmes } from './programmes/programmes.kind.js';
import { ProgrammesReader } from './programmes/programmes.reader.js';
import { ProgrammesService } from './programmes/programmes.service.js';
import { ProgrammeRevisionsController } from './revisions/programme-revisions.controller.js';
import { ProgrammeRevisions } from './revisions/programme-revisions.service.js';
import { SessionsOfProgrammeController } from './sessions/sessions-of-programme.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionEntity } from './sessions/sessions.entity.js';
import { sessions } from './sessions/sessions.kind.js';
import { SessionsReader } from './sessions/sessions.reader.js';
import { SessionsService } from './sessions/sessions.service.js';

const migrations = [
  ...ownerMigrations,
  CreateTraining1764100000003,
  WidenTraining1764200000001,
  SettleTraining1764400000003,
  CreateKnownAgreements1764400000004,
  ListTraining1764700000004,
];
const entities = [PlanEntity, ProgrammeEntity, SessionEntity];
const examples = path.resolve(import.meta.dirname, '../documents/examples.json');

@Module({
  controllers: [
    PlansController,
    ProgrammesOfPlanController,
    ProgrammesController,
    ProgrammeRevisionsController,
    SessionsOfProgrammeController,
    SessionsController,
    PartnersConsumer,
  ],
  providers: [
    PlansService,
    PlansReader,
    ProgrammesService,
    ProgrammesReader,
    ProgrammeRevisions,
    SessionsService,
    SessionsReader,
    KnownAgreements,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.owning(config, messages),
        databaseModule(config, { entities, migrations }),
        MessagingModule.forRoot(messagingOf('training-plans', config)),
        RecordsModule.of([plans, programmes, sessions]),
        OpenApiModule.describing(api, examples),
      ],
    };
  }
}
