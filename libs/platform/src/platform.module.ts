import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AnswerInterceptor } from './answer.interceptor.js';
import { Clock, DevClockController } from './clock.js';
import { Commands } from './commands.js';
import { Config } from './config.js';
import { ContractPipe } from './contract.pipe.js';
import { DueWorkSchedule } from './due-work.js';
import { HealthController, Readiness } from './health.js';
import { TokenVerifier } from './http/token-verifier.js';
import { Metrics } from './observability/metrics.js';
import { observePool } from './observability/pool-metrics.js';
import { ProblemFilter } from './http/problem.filter.js';
import { type Messages, registerMessages } from './problems/messages.js';
import { TokenGuard } from './token.guard.js';

const everywhere: Provider[] = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: TokenGuard },
  { provide: APP_PIPE, useClass: ContractPipe },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  Metrics,
  Readiness,
  TokenVerifier,
];
const database: Provider = {
  provide: 'DATABASE_OBSERVATION',
  inject: [Readiness, Metrics, DataSource],
  useFactory: (readiness: Readiness, metrics: Metrics, db: DataSource) => {
    readiness.register('database', async () => void (await db.query('select 1')));
    observePool(metrics, db);
  },
};

/**
 * What every service has: configuration, errors, access, health; `owning()` adds commands and the
 * date. `messages` are the texts that the service may say beside those of the platform: they are
 * known before anything of it starts.
 */
@Global()
@Module({})
export class PlatformModule {
  /** For a service without tables of its own. */
  static plain(config: Config, messages: readonly Messages[]): DynamicModule {
    registerMessages(messages);
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [{ provide: Config, useValue: config }, ...everywhere],
      exports: [Config, Metrics, Readiness, TokenVerifier],
    };
  }

  /** For a service with a database that takes no commands. */
  static reading(config: Config, messages: readonly Messages[]): DynamicModule {
    const plain = PlatformModule.plain(config, messages);
    return { ...plain, providers: [...(plain.providers ?? []), database] };
  }

  /** For a service that owns records. */
  static owning(config: Config, messages: readonly Messages[]): DynamicModule {
    const reading = PlatformModule.reading(config, messages);
    return {
      ...reading,
      controllers: [...(reading.controllers ?? []), DevClockController],
      providers: [...(reading.providers ?? []), Clock, Commands, DueWorkSchedule],
      exports: [...(reading.exports ?? []), Clock, Commands],
    };
  }
}
