import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { SCOPES } from '../apps/portal/src/session/scopes.js';
import { developmentClients } from '../apps/portal/src/identity/development-clients.js';

const read = (name: string) => readFileSync(path.resolve(import.meta.dirname, '..', name), 'utf8');

interface Holder {
  realmRoles?: string[];
}
interface RealmClient {
  clientId: string;
  defaultClientScopes: string[];
  optionalClientScopes: string[];
  protocolMappers: { name: string; config: Record<string, string> }[];
}
const realm = JSON.parse(read('deploy/containers/keycloak/mizan-realm.json')) as {
  clients: RealmClient[];
  clientScopes: { name: string }[];
  scopeMappings: { clientScope: string; roles: string[] }[];
  groups: (Holder & { name: string; attributes: Record<string, string[]> })[];
  users: (Holder & { username: string; serviceAccountClientId?: string; groups?: string[] })[];
};
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<
    string,
    { image: string; read_only?: boolean; environment: Record<string, string> }
  >;
};

describe('the realm of Keycloak', () => {
  it.each(developmentClients('a-secret').map((client) => [client.id, client] as const))(
    'gives %s what the development provider gives it',
    (id, { role, territory, scopes }) => {
      const client = realm.clients.find(({ clientId }) => clientId === id)!;
      const claim = (name: string) =>
        client.protocolMappers.find((mapper) => mapper.name === name)?.config['claim.value'];
      expect({
        organisation: claim('organisation'),
        role: claim('role'),
        territory: claim('territory'),
      }).toEqual({ organisation: id, role, territory });
      expect([...client.defaultClientScopes].sort()).toEqual([...scopes].sort());
    },
  );

  it('knows every scope that a client has', () => {
    const known = realm.clientScopes.map(({ name }) => name);
    expect(
      realm.clients
        .flatMap(({ defaultClientScopes, optionalClientScopes }) => [
          ...defaultClientScopes,
          ...optionalClientScopes,
        ])
        .filter((scope) => !known.includes(scope)),
    ).toEqual([]);
  });
});

describe('the people of Keycloak', () => {
  const clients = developmentClients('a-secret');

  it('may have every right that the portal asks for, each by its role', () => {
    expect(
      realm.clients.find(({ clientId }) => clientId === 'portal')!.optionalClientScopes,
    ).toEqual(SCOPES);
    expect(realm.scopeMappings).toEqual(
      SCOPES.map((scope) => ({ clientScope: scope, roles: [scope] })),
    );
  });

  it.each(
    clients.filter(({ id }) => id !== 'verify').map((client) => [client.id, client] as const),
  )('of %s have what those of the development provider have', (id, { role, territory, scopes }) => {
    const group = realm.groups.find(({ name }) => name === id)!;
    expect(group.attributes).toEqual({ organisation: [id], role: [role], territory: [territory] });
    expect([...group.realmRoles!].sort()).toEqual([...scopes].sort());
    expect(realm.users.find(({ username }) => username === id)!.groups).toEqual([`/${id}`]);
  });

  it.each(clients.map((client) => [client.id, client] as const))(
    'take nothing from the client %s, which has the role of each of its rights',
    (id, { scopes }) =>
      expect(
        [
          ...realm.users.find(({ serviceAccountClientId }) => serviceAccountClientId === id)!
            .realmRoles!,
        ].sort(),
      ).toEqual(scopes.filter((scope) => SCOPES.includes(scope)).sort()),
  );
});

describe('the composed installation', () => {
  it('names every variable that it needs in .env.example', () => {
    const needed = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z_0-9]+)/g)].map(
      ([, name]) => name!,
    );
    const named = [...read('.env.example').matchAll(/^([A-Z_0-9]+)=/gm)].map(([, name]) => name!);
    expect([...new Set(needed)].sort()).toEqual([...named].sort());
  });

  it('runs our own image on a file system that cannot be written', () => {
    const own = Object.entries(compose.services).filter(([, { image }]) => image === 'mizan');
    expect(own.length).toBe(7);
    expect(own.filter(([, service]) => service.read_only !== true)).toEqual([]);
  });

  it('gives the portal all that it needs to sign people in', () =>
    expect(Object.keys(compose.services.portal!.environment)).toEqual(
      expect.arrayContaining([
        'PUBLIC_URL',
        'SESSION_SECRET',
        'OIDC_CLIENT_SECRET',
        'OIDC_DISCOVERY_URL',
        'OIDC_ISSUER',
      ]),
    ));

  it('makes a user for each organisation that has inbound topics', () => {
    const organisations = compose.services.topics!.environment.MIZAN_ORGANISATIONS!.split(',');
    expect(
      developmentClients(undefined)
        .map(({ id }) => id)
        .filter((id) => !['planner', 'operations'].includes(id)),
    ).toEqual(organisations);
  });
});
