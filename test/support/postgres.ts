import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}
export interface TestServiceDatabase extends TestDatabase {
  urlFor(schema: Schema): string;
}

const rolePassword = 'test';

/** An empty database of its own, as superuser. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = newName();
  await asAdmin(`create database ${database}`);
  return { url: urlOf(server(), database), drop: () => dropDatabase(database) };
}

/** A database with the schema and role of every service, as the deployment makes them. */
export async function testServiceDatabase(): Promise<TestServiceDatabase> {
  const database = newName();
  const passwords = Object.fromEntries(schemas.map((schema) => [schema, rolePassword])) as Record<
    Schema,
    string
  >;
  await bootstrapDatabase(server(), database, passwords);
  const urlFor = (schema: Schema) => urlOf(server(), database, schema, rolePassword);
  return { url: urlOf(server(), database), urlFor, drop: () => dropDatabase(database) };
}

const newName = () => `test_${randomBytes(6).toString('hex')}`;
const dropDatabase = (database: string) =>
  asAdmin(`drop database if exists ${database} with (force)`);

function server(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('No test PostgreSQL: name the test *.int-spec.ts, or set TEST_DATABASE_URL');
  return url;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
