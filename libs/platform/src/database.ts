import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import pg from 'pg';
import {
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type MigrationInterface,
} from 'typeorm';
import type { Config } from './config.js';

/** A bigint column that holds no more than JSON writes as a number: the driver hands it over as text. */
export const wholeNumber = {
  from: (stored: string | number | null): number | null =>
    stored === null ? null : Number(stored),
  to: (number: number | null): number | null => number,
};

/** An instant as a state carries it: RFC 3339 in UTC, in milliseconds. */
export const instant = {
  from: (stored: Date | null): string | null => stored?.toISOString() ?? null,
  to: (text: string | null): string | null => text,
};

type ClassOf<T> = new (...parameters: never[]) => T;
export interface DatabaseOptions {
  entities: (ClassOf<object> | EntitySchema)[];
  migrations: ClassOf<MigrationInterface>[];
  poolSize?: number;
}

// a date is a day on a calendar, not an instant: as local midnight it would move when Morocco changes its offset
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** The service's own schema (the role's search_path), migrated before anything uses it. */
export function databaseModule(
  config: Config,
  { entities, migrations, poolSize = 10 }: DatabaseOptions,
): DynamicModule {
  const options: TypeOrmModuleOptions = {
    type: 'postgres',
    url: required(config.DATABASE_URL),
    entities: entities as ClassOf<object>[],
    migrations: migrations as never,
    migrationsTransactionMode: 'each',
    poolSize,
    retryAttempts: 60,
    retryDelay: 500,
    // a process that is stopped in a transaction must not keep its locks from those that go on
    extra: {
      application_name: 'mizan',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      idle_in_transaction_session_timeout: 15_000,
    },
  };
  return TypeOrmModule.forRootAsync({
    useFactory: () => options,
    dataSourceFactory: async (given?: DataSourceOptions) =>
      migrated(await new DataSource(given as DataSourceOptions).initialize()),
  });
}

function required(url: string | undefined): string {
  if (!url) throw new Error('DATABASE_URL is needed: postgres://role:password@host:port/database');
  return url;
}

/** Runs what is missing; a second instance that starts meanwhile waits on the lock and finds nothing to do. */
export async function migrated(db: DataSource): Promise<DataSource> {
  const runner = db.createQueryRunner();
  try {
    await runner.query(
      "select pg_advisory_lock(hashtext('mizan migrations ' || current_schema()))",
    );
    await db.runMigrations();
    return db;
  } finally {
    await runner
      .query("select pg_advisory_unlock(hashtext('mizan migrations ' || current_schema()))")
      .catch(() => undefined);
    await runner.release();
  }
}
