import { CreateConsumerTables1732400000001, Freshness, MessagingModule } from '@mizan/messaging';
import { Config, databaseModule, PlatformModule, Readiness } from '@mizan/platform';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CodeListsController } from './code-lists/code-lists.controller.js';
import { CodeRollUp } from './code-lists/code-roll-up.js';
import { CellNumbers } from './ledger/cell-numbers.js';
import { LedgerConsumer } from './ledger/ledger.consumer.js';
import { LedgerNews } from './ledger/ledger-news.js';
import { LedgerWriter } from './ledger/ledger.writer.js';
import { CreateAssumptionSets1732500000002 } from './migrations/create-assumption-sets.migration.js';
import { CreateCodeRollUp1732500000001 } from './migrations/create-code-roll-up.migration.js';
import { CreateLedger1732500000000 } from './migrations/create-ledger.migration.js';
import { CommitmentsService } from './projections/commitments.service.js';
import { HowFresh } from './projections/how-fresh.js';
import { LineageService } from './projections/lineage.service.js';
import { ProjectionsController } from './projections/projections.controller.js';
import { ProjectionsService } from './projections/projections.service.js';
import { Visibility } from './projections/visibility.js';

const cellNumbers = { provide: CellNumbers, inject: [Config], useFactory: (config: Config) => new CellNumbers(config.DATABASE_URL ?? '') };

@Module({
  controllers: [ProjectionsController, CodeListsController, LedgerConsumer],
  providers: [cellNumbers, CodeRollUp, LedgerNews, LedgerWriter, HowFresh, Visibility, ProjectionsService, LineageService, CommitmentsService],
})
export class AppModule implements OnModuleInit {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Freshness) private readonly freshness: Freshness,
  ) {}

  onModuleInit(): void {
    this.readiness.register('consumers', () => this.freshness.fault());
  }

  static with(config: Config): DynamicModule {
    const migrations = [CreateConsumerTables1732400000001, CreateLedger1732500000000, CreateCodeRollUp1732500000001, CreateAssumptionSets1732500000002];
    const messaging = { service: 'planning-projections', schema: 'planning_projections', databaseUrl: config.DATABASE_URL ?? '', brokers: config.KAFKA_BROKERS, publishes: {} };
    return { module: AppModule, imports: [databaseModule(config, { entities: [], migrations }), PlatformModule.reading(config), MessagingModule.forRoot(messaging)] };
  }
}
