import { OpenApiModule } from '@mizan/documents';
import {
  CreateConsumerTables1732400000001,
  MessagingModule,
  messagingOf,
  ListParkedEvents1764700000006,
  WidenConsumerTables1764400000001,
} from '@mizan/messaging';
import {
  Commands,
  Config,
  CreateIdempotencyKeys1764000000001,
  databaseModule,
  PlatformModule,
} from '@mizan/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import path from 'node:path';
import { api } from './documents/api.js';
import { Activation } from './assumption-sets/activation.js';
import { AssumptionSetEntity } from './assumption-sets/assumption-set.entity.js';
import { AssumptionSetsController } from './assumption-sets/assumption-sets.controller.js';
import { AssumptionSetsService } from './assumption-sets/assumption-sets.service.js';
import { CodeListsController } from './code-lists/code-lists.controller.js';
import { CellNumbers } from './ledger/cell-numbers.js';
import { ClosingSchedule } from './ledger/closing-schedule.js';
import { LedgerBatches } from './ledger/ledger-batches.js';
import { LedgerConsumer } from './ledger/ledger.consumer.js';
import { LedgerNews } from './ledger/ledger-news.js';
import { LedgerWriter } from './ledger/ledger.writer.js';
import { AnswerStreams } from './live/answer-streams.js';
import { MovementFeed } from './live/movement-feed.js';
import { StreamController } from './live/stream.controller.js';
import { PositionsController } from './live/positions.controller.js';
import { PositionsReader } from './live/positions.reader.js';
import { messages } from './messages.js';
import { ApproveByOthers1764400000007 } from './migrations/approve-by-others.migration.js';
import { DropCodeRollUp1764500000009 } from './migrations/drop-code-roll-up.migration.js';
import { IndexPostings1764900000002 } from './migrations/index-postings.migration.js';
import { ledgerMigrations } from './migrations/ledger-migrations.js';
import { ListEntries1764700000005 } from './migrations/list-entries.migration.js';
import { MoveByAmounts1764500000007 } from './migrations/move-by-amounts.migration.js';
import { MoveByReads1764500000008 } from './migrations/move-by-reads.migration.js';
import { NetInLedger1764400000006 } from './migrations/net-in-ledger.migration.js';
import { OperationRunEntity } from './operation-runs/operation-run.entity.js';
import { OperationRunsController } from './operation-runs/operation-runs.controller.js';
import { CommitmentsService } from './projections/commitments.service.js';
import { FreshnessReader } from './projections/freshness.reader.js';
import { LineageService } from './projections/lineage.service.js';
import { ProjectionsController } from './projections/projections.controller.js';
import { ProjectionsService } from './projections/projections.service.js';
import { AnswerWorkers } from './projections/answer-workers.js';
import { AskedBefore } from './projections/asked-before.js';
import { Readings } from './projections/readings.js';
import { StandingAnswers } from './projections/standing-answers.js';
import { Visibility } from './projections/visibility.js';
import { CommitNotices } from './snapshot/commit-notices.js';
import { SnapshotFeed } from './snapshot/snapshot-feed.js';
import { Turns } from './snapshot/turns.js';

const migrations = [
  CreateConsumerTables1732400000001,
  ...ledgerMigrations,
  CreateIdempotencyKeys1764000000001,
  WidenConsumerTables1764400000001,
  ListParkedEvents1764700000006,
  NetInLedger1764400000006,
  MoveByAmounts1764500000007,
  MoveByReads1764500000008,
  DropCodeRollUp1764500000009,
  ListEntries1764700000005,
  ApproveByOthers1764400000007,
  IndexPostings1764900000002,
];
const entities = [AssumptionSetEntity, OperationRunEntity];
const examples = path.resolve(import.meta.dirname, '../documents/examples.json');
const cellNumbers = {
  provide: CellNumbers,
  inject: [Config],
  useFactory: (config: Config) => new CellNumbers(config.DATABASE_URL ?? ''),
};

@Module({
  controllers: [
    ProjectionsController,
    CodeListsController,
    AssumptionSetsController,
    StreamController,
    PositionsController,
    OperationRunsController,
    LedgerConsumer,
  ],
  providers: [
    cellNumbers,
    LedgerNews,
    LedgerWriter,
    LedgerBatches,
    MovementFeed,
    AnswerStreams,
    PositionsReader,
    ClosingSchedule,
    Commands,
    Activation,
    AssumptionSetsService,
    FreshnessReader,
    Turns,
    CommitNotices,
    AnswerWorkers,
    SnapshotFeed,
    Readings,
    StandingAnswers,
    AskedBefore,
    Visibility,
    ProjectionsService,
    LineageService,
    CommitmentsService,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        databaseModule(config, { entities, migrations }),
        PlatformModule.reading(config, messages),
        MessagingModule.forRoot(messagingOf('planning-projections', config)),
        OpenApiModule.describing(api, examples),
      ],
    };
  }
}
