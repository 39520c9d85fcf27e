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

/** A bigint column whose values fit into a JSON number: the driver returns bigints as text. */
export const wholeNumber = {
  from: (stored: string | number | null): number | null =>
    stored === null ? null : Number(stored),
  to: (number: number | null): number | null => number,
};

/** An instant in the form of a published state: RFC 3339 in UTC, in milliseconds. */
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

// A date is a day on a calendar, not an instant: as local midnight it would shift when Morocco
// changes its UTC offset.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * Connects to the service's own schema (the role's search_path), and migrates it before anything
 * uses it.
 */
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
    // if a process is stopped during a transaction, the database ends it, so that its locks do not
    // block others
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

/**
 * Runs the missing migrations. A second instance waits for the lock, and then has nothing to do.
 */
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
