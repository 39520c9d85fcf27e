import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { developmentClients } from '../apps/portal/src/identity/development-clients.js';

const read = (name: string) => readFileSync(path.resolve(import.meta.dirname, '..', name), 'utf8');

interface RealmClient {
  clientId: string;
  defaultClientScopes: string[];
  protocolMappers: { name: string; config: Record<string, string> }[];
}
const realm = JSON.parse(read('deploy/containers/keycloak/mizan-realm.json')) as { clients: RealmClient[]; clientScopes: { name: string }[] };
const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, { image: string; read_only?: boolean; environment: Record<string, string> }> };

describe('the realm of Keycloak', () => {
  it.each(developmentClients('a-secret').map((client) => [client.id, client] as const))('gives %s what the development provider gives it', (id, { role, territory, scopes }) => {
    const client = realm.clients.find(({ clientId }) => clientId === id)!;
    const claim = (name: string) => client.protocolMappers.find((mapper) => mapper.name === name)?.config['claim.value'];
    expect({ organisation: claim('organisation'), role: claim('role'), territory: claim('territory') }).toEqual({ organisation: id, role, territory });
    expect([...client.defaultClientScopes].sort()).toEqual([...scopes].sort());
  });

  it('knows every scope that a client has', () => {
    const known = realm.clientScopes.map(({ name }) => name);
    expect(realm.clients.flatMap(({ defaultClientScopes }) => defaultClientScopes).filter((scope) => !known.includes(scope))).toEqual([]);
  });
});

describe('the composed installation', () => {
  it('names every variable that it needs in .env.example', () => {
    const needed = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z_0-9]+)/g)].map(([, name]) => name!);
    const named = [...read('.env.example').matchAll(/^([A-Z_0-9]+)=/gm)].map(([, name]) => name!);
    expect([...new Set(needed)].sort()).toEqual([...named].sort());
  });

  it('runs our own image on a file system that cannot be written', () => {
    const own = Object.entries(compose.services).filter(([, { image }]) => image === 'mizan');
    expect(own.length).toBe(7);
    expect(own.filter(([, service]) => service.read_only !== true)).toEqual([]);
  });

  it('makes a user for each organisation that has inbound topics', () => {
    const organisations = compose.services.topics!.environment.MIZAN_ORGANISATIONS!.split(',');
    expect(developmentClients(undefined).map(({ id }) => id).filter((id) => id !== 'planner')).toEqual(organisations);
  });
});
