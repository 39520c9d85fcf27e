import { owningServices, readersOf, type ServiceName, serviceNames } from '@mizan/contracts';
import pg from 'pg';

type SchemaOf<Service extends string> = Service extends `${infer Head}-${infer Tail}`
  ? `${Head}_${SchemaOf<Tail>}`
  : Service;
/** The PostgreSQL schema of a service, and the name of its role. */
export type Schema = SchemaOf<ServiceName>;
export const schemaOf = (service: ServiceName) => service.replaceAll('-', '_') as Schema;
export const schemas: readonly Schema[] = serviceNames.map(schemaOf);

/** Who reads which event log: each reader is granted the role `<owner>_events`. */
const readers = owningServices.map((owner): [Schema, Schema[]] => [
  schemaOf(owner),
  readersOf(owner).map(schemaOf),
]);
const rolesLock = 7_202_611;

/**
 * Creates the database, one schema and login role per service, and the roles that read an event
 * log. What exists is not created again; passwords are set to those given. `admin` is the URL of a
 * superuser for any database of the server.
 */
export async function bootstrapDatabase(
  admin: string,
  database: string,
  passwords: Record<Schema, string>,
): Promise<void> {
  const server = new pg.Client({ connectionString: admin });
  await server.connect();
  try {
    // roles exist once for the whole server
    await server.query('select pg_advisory_lock($1)', [rolesLock]);
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [
      database,
    ]);
    if (!rowCount) await server.query(`create database ${pg.escapeIdentifier(database)}`);
    for (const schema of schemas) await ensureRoles(server, schema, passwords[schema]);
    await inDatabase(admin, database, async (client) => {
      for (const schema of schemas) await ensureSchema(client, database, schema);
    });
    for (const [owner, names] of readers)
      await server.query(`grant ${owner}_events to ${names.join(', ')}`);
  } finally {
    await server.end();
  }
}

async function ensureRoles(server: pg.Client, schema: Schema, password: string): Promise<void> {
  const { rows } = await server.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [[schema, `${schema}_events`]],
  );
  const present = rows.map(({ rolname }) => rolname);
  if (!present.includes(schema)) await server.query(`create role ${schema} login`);
  if (!present.includes(`${schema}_events`))
    await server.query(`create role ${schema}_events nologin`);
  await server.query(`alter role ${schema} password ${pg.escapeLiteral(password)}`);
}

async function ensureSchema(client: pg.Client, database: string, schema: Schema): Promise<void> {
  await client.query(`create schema if not exists ${schema} authorization ${schema}`);
  await client.query(
    `alter role ${schema} in database ${pg.escapeIdentifier(database)} set search_path = ${schema}`,
  );
  // A date that was moved in development belongs to the run that moved it.
  await client.query(
    `do $$ begin if to_regclass('${schema}.moved_clock') is not null then delete from ${schema}.moved_clock; end if; end $$`,
  );
  // Each generation of the projections is a schema that their role creates.
  if (schema === 'planning_projections')
    await client.query(`grant create on database ${pg.escapeIdentifier(database)} to ${schema}`);
}

async function inDatabase(
  admin: string,
  database: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(admin, database) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The URL of another database on the same server, with another login if one is given. */
export function urlOf(admin: string, database: string, user?: string, password?: string): string {
  const url = new URL(admin);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.href;
}
