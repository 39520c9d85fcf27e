import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Secrets } from './data-dir.js';
import { type ServiceName, serviceNames } from '@mizan/contracts';
import { schemaOf, urlOf } from '@mizan/roles';
import type { ServiceDefinition } from './service-process.js';

export const database = 'mizan';

/** The organisations that an installation on one machine is set up with. */
export const organisationsFile = path.resolve(import.meta.dirname, '../../organisations.json');

/** Their names: the inbound topics that are made at the start. */
export const firstOrganisations = (
  JSON.parse(readFileSync(organisationsFile, 'utf8')) as { id: string }[]
).map(({ id }) => id);

export interface FleetOptions {
  root: string;
  dataDir: string;
  portalPort: number;
  servicePorts: number[];
  postgresUrl: string;
  brokers: string[];
  secrets: Secrets;
}

export interface Fleet {
  portalUrl: string;
  urls: Record<ServiceName, string>;
  databaseUrls: Record<ServiceName, string>;
  definitions: ServiceDefinition[];
}

/**
 * Every process of a Mizan on one machine, with its environment. This file describes the whole
 * fleet.
 */
export function fleetOf(options: FleetOptions): Fleet {
  const { root, portalPort, servicePorts, postgresUrl, secrets } = options;
  const portalUrl = `http://localhost:${portalPort}`;
  const perService = <T>(value: (name: ServiceName, index: number) => T) =>
    Object.fromEntries(serviceNames.map((name, index) => [name, value(name, index)])) as Record<
      ServiceName,
      T
    >;
  const urls = perService((_, index) => `http://127.0.0.1:${servicePorts[index]}`);
  const databaseUrls = perService((name) =>
    urlOf(postgresUrl, database, schemaOf(name), secrets.rolePasswords[schemaOf(name)]),
  );
  const everywhere = environmentOf(options, portalUrl);
  const define = (name: string, env: Record<string, string>): ServiceDefinition => ({
    name,
    main: path.join(root, 'deploy/local/fleet/dist', `${name}.js`),
    env: { ...everywhere, ...env },
  });
  const addresses = Object.fromEntries(
    serviceNames.map((name) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, urls[name]]),
  );
  const definitions = [
    ...serviceNames.map((name, index) =>
      define(name, { PORT: String(servicePorts[index]), DATABASE_URL: databaseUrls[name] }),
    ),
    define('portal', {
      PORT: String(portalPort),
      VERIFY_SECRET: secrets.verifySecret,
      ...addresses,
    }),
  ];
  return { portalUrl, urls, databaseUrls, definitions };
}

/** The environment that all processes share. */
const environmentOf = ({ dataDir, portalPort, brokers }: FleetOptions, portalUrl: string) => ({
  NODE_ENV: 'development',
  HOST: '127.0.0.1',
  KAFKA_BROKERS: brokers.join(','),
  MIZAN_DATA_DIR: dataDir,
  OIDC_ISSUER: `${portalUrl}/oidc`,
  OIDC_JWKS_URL: `http://127.0.0.1:${portalPort}/oidc/jwks`,
  OIDC_AUDIENCE: 'mizan',
  ORGANISATIONS_FILE: organisationsFile,
});
