import { trainingPlansEvents } from '@mizan/contracts';
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
import { DueDates } from './due-dates.js';
import { CreateTraining1764100000003 } from './migrations/create-training.js';
import { WidenTraining1764200000001 } from './migrations/widen-training.js';
import { PlanEntity } from './plans/plan.entity.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansReader } from './plans/plans.reader.js';
import { PlansService } from './plans/plans.service.js';
import { ProgrammeEntity } from './programmes/programme.entity.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { ProgrammesReader } from './programmes/programmes.reader.js';
import { ProgrammesService } from './programmes/programmes.service.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsReader } from './sessions/sessions.reader.js';
import { SessionsService } from './sessions/sessions.service.js';
import { StatesController } from './states.controller.js';
import { TrainingWriter } from './training.writer.js';

const migrations = [
  CreateEventLog1732400000000,
  CreateConsumerTables1732400000001,
  CreateIdempotencyKeys1764000000001,
  CreateMovedClock1764000000002,
  CreateInboundEvents1764000000003,
  CreateTraining1764100000003,
  WidenTraining1764200000001,
];
const entities = [PlanEntity, ProgrammeEntity, SessionEntity];

@Module({
  controllers: [PlansController, ProgrammesController, SessionsController, StatesController],
  providers: [
    PlansService,
    PlansReader,
    ProgrammesService,
    ProgrammesReader,
    SessionsService,
    SessionsReader,
    TrainingWriter,
    DueDates,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    const messaging = {
      service: 'training-plans',
      schema: 'training_plans',
      databaseUrl: config.DATABASE_URL ?? '',
      ...config.kafka,
      topic: 'mizan.training-plans',
      publishes: trainingPlansEvents,
    };
    const documents = OpenApiModule.describing(
      api,
      path.resolve(import.meta.dirname, '../documents/examples.json'),
    );
    return {
      module: AppModule,
      imports: [
        PlatformModule.owning(config),
        databaseModule(config, { entities, migrations }),
        MessagingModule.forRoot(messaging),
        documents,
      ],
    };
  }
}
