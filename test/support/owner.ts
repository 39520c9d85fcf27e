import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SCOPES_OF_ROLE, type ServiceName } from '@mizan/contracts';
import { connectConsumer, eventLogMigrations, subscriptionFor } from '@mizan/messaging';
import {
  type Config,
  createService,
  loadConfig,
  migrated,
  type Principal,
  type StreamedRoutes,
} from '@mizan/platform';
import { schemaOf } from '@mizan/roles';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { DevelopmentClients } from '../../apps/portal/src/identity/development-clients.js';
import { Partners } from '../../apps/portal/src/identity/partners.js';
import { organisationsFile } from '../../deploy/local/src/fleet.js';
import { Caller, type Callers, TODAY } from './mizan.js';
import { testServiceDatabase } from './postgres.js';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.js';

/**
 * One owner in this process, with its edge and on a database of its own: no portal and no other
 * service.
 */
export interface Owner extends Callers {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Where it keeps files. */
  readonly files: string;
  /** Its own role's connection. */
  readonly db: DataSource;
  /** A token of an organisation that is not registered, with every right of its role. */
  tokenOf(reader: Pick<Principal, 'organisation' | 'role' | 'territory'>): Promise<string>;
  /** The events of these records in the order of the log: `type version`. */
  eventsOf(...ids: string[]): Promise<string[]>;
  /**
   * What happens while PostgreSQL refuses every row for one of its tables, as a full disk would.
   */
  refusing<T>(table: string, work: () => Promise<T>): Promise<T>;
  moveClock(date: string): Promise<void>;
  /** Writes events into the log of another service, as it would. */
  inLogOf(service: ServiceName, ...events: LoggedEvent[]): Promise<void>;
  close(): Promise<void>;
}

export interface LoggedEvent {
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
}

interface OwnerModule {
  with(config: Config): DynamicModule;
}
export interface OwnerOptions {
  /** The routes that read their body themselves. */
  readonly streams?: StreamedRoutes;
  /** Whether it reads the logs of the others; what is to be in them, `inLogOf` writes. */
  readonly isReading?: boolean;
  /** Settings beside those that every owner has. */
  readonly env?: Record<string, string>;
}

export async function startOwner(
  name: ServiceName,
  module: OwnerModule,
  { isReading = false, env = {}, ...options }: OwnerOptions = {},
): Promise<Owner> {
  const database = await testServiceDatabase();
  const files = mkdtempSync(path.join(tmpdir(), 'mizan-files-'));
  const issuer = await startTokenIssuer();
  const config = loadConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    MIZAN_CLOCK: TODAY,
    DATABASE_URL: database.urlFor(schemaOf(name)),
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    ORGANISATIONS_FILE: organisationsFile,
    FILES_FOLDER: files,
    ...env,
  });
  const app = await createService(module.with(config), config, { name, ...options });
  if (isReading) {
    await app.init();
    await connectConsumer(app, subscriptionFor(name));
  }
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const db = app.get(DataSource);
  const callers = new Map<string, OwnerCaller>();
  const logs = new Map<ServiceName, DataSource>();
  return {
    app,
    url,
    files,
    db,
    tokenOf: (reader) =>
      issuer.token(SCOPES_OF_ROLE[reader.role].join(' '), {
        ...reader,
        sub: reader.organisation,
      }),
    as: (client) => {
      const caller = callers.get(client) ?? new OwnerCaller(url, client, issuer);
      callers.set(client, caller);
      return caller;
    },
    eventsOf: async (...ids) => {
      const rows = await db.query<{ event: string }[]>(
        `select split_part(type, '.', 4) || ' ' || (payload::json ->> 'sequence') as event
         from event_log where key = any($1) order by position`,
        [ids],
      );
      return rows.map(({ event }) => event);
    },
    refusing: async (table, work) => {
      await db.query(`
        create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'refused for a test'; end $$;
        create trigger refuse before insert or update on ${table}
          for each row execute function refuse()`);
      try {
        return await work();
      } finally {
        await db.query(`drop trigger refuse on ${table}; drop function refuse()`);
      }
    },
    moveClock: async (date) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ date });
      const answer = await fetch(`${url}/dev/clock`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`the clock did not move: ${await answer.text()}`);
    },
    inLogOf: async (service, ...events) => {
      const log = logs.get(service) ?? (await logAt(database.urlFor(schemaOf(service))));
      logs.set(service, log);
      await log.query('select append_events($1, $2, $3)', [
        events.map(({ subject }) => subject),
        events.map(({ type }) => type),
        events.map((event) =>
          JSON.stringify({
            ...{
              specversion: '1.0',
              id: randomUUID(),
              source: service,
              partitionkey: event.subject,
            },
            ...{ datacontenttype: 'application/json', ...event },
          }),
        ),
      ]);
    },
    close: async () => {
      await app.close();
      for (const log of logs.values()) await log.destroy();
      issuer.close();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

/** The event log of a service that is not there. */
const logAt = async (url: string): Promise<DataSource> =>
  migrated(
    await new DataSource({
      type: 'postgres',
      url,
      migrations: eventLogMigrations,
    }).initialize(),
  );

/** Those that an installation is set up with: no register is asked. */
const clients = new DevelopmentClients(
  new Partners({ url: 'http://127.0.0.1:9', token: async () => '', file: organisationsFile }),
  'test',
);

/**
 * A client of the demo with its own claims, at the service itself: what the portal passes on comes
 * there too.
 */
class OwnerCaller extends Caller {
  constructor(
    url: string,
    client: string,
    private readonly issuer: TokenIssuer,
  ) {
    super(url, client);
  }

  /** Targets begin with the name of the service, as they do through the portal. */
  protected override addressOf(target: string): string {
    return `${this.url}/${target.slice(target.indexOf('/') + 1)}`;
  }

  protected override async fetchToken(): Promise<string> {
    const known = await clients.find(this.client);
    if (!known) throw new Error(`${this.client} is no client of the demo`);
    const { id, role, territory, scopes } = known;
    return this.issuer.token(scopes.join(' '), { sub: id, organisation: id, role, territory });
  }
}
