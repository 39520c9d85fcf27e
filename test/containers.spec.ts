import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { SCOPES, SCOPES_OF_ROLE, serviceNames } from '@mizan/contracts';
import { accountsOf, additionOf, type Organisation, realmOf } from '@mizan/realm';
import { DevelopmentClients } from '../apps/portal/src/identity/development-clients.js';

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(#|\/\/).*$/gm, '');
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
interface Realm {
  clients: RealmClient[];
  clientScopes: { name: string }[];
  scopeMappings: { clientScope: string; roles: string[] }[];
  groups: (Holder & { name: string; attributes: Record<string, string[]> })[];
  users: (Holder & { username: string; serviceAccountClientId?: string; groups?: string[] })[];
}
const organisations = JSON.parse(read('deploy/organisations.json')) as Organisation[];
const realm = realmOf(organisations, 'MA-04') as Realm;
const development = new DevelopmentClients(
  { find: async (id) => organisations.find((one) => one.id === id) },
  'a-secret',
);
const ids = [...accountsOf(organisations).map(({ id }) => id), 'planner', 'operations', 'verify'];
const clientOf = async (id: string) => (await development.find(id))!;
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<
    string,
    { image: string; read_only?: boolean; environment: Record<string, string> }
  >;
};

describe('the realm of Keycloak', () => {
  it.each(ids)('gives %s what the development provider gives it', async (id) => {
    const { role, territory, scopes } = await clientOf(id);
    const client = realm.clients.find(({ clientId }) => clientId === id)!;
    const claim = (name: string) =>
      client.protocolMappers.find((mapper) => mapper.name === name)?.config['claim.value'];
    expect({
      organisation: claim('organisation'),
      role: claim('role'),
      territory: claim('territory'),
    }).toEqual({ organisation: id, role, territory });
    expect([...client.defaultClientScopes].sort()).toEqual([...scopes].sort());
  });

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
  it('may have every right that the portal asks for, each by its role', () => {
    expect(
      realm.clients.find(({ clientId }) => clientId === 'portal')!.optionalClientScopes,
    ).toEqual(SCOPES);
    expect(realm.scopeMappings).toEqual(
      SCOPES.map((scope) => ({ clientScope: scope, roles: [scope] })),
    );
  });

  it.each(ids.filter((id) => id !== 'verify'))(
    'of %s have what those of the development provider have',
    async (id) => {
      const { role, territory, scopes } = await clientOf(id);
      const group = realm.groups.find(({ name }) => name === id)!;
      expect(group.attributes).toEqual({
        organisation: [id],
        role: [role],
        territory: [territory],
      });
      expect([...group.realmRoles!].sort()).toEqual([...scopes].sort());
      expect(realm.users.find(({ username }) => username === id)!.groups).toEqual([`/${id}`]);
    },
  );

  it.each(ids)(
    'take nothing from the client %s, which has the role of each of its rights',
    async (id) => {
      const { scopes } = await clientOf(id);
      const account = realm.users.find(
        ({ serviceAccountClientId }) => serviceAccountClientId === id,
      );
      expect([...account!.realmRoles!].sort()).toEqual(
        scopes.filter((scope) => SCOPES.some((one) => one === scope)).sort(),
      );
    },
  );
});

describe('an organisation that was registered later', () => {
  const later = [
    { id: 'coop-x', kind: 'cooperative', territory: 'MA-KEN', name: { fr: 'Coopérative X' } },
    { id: 'paper-y', kind: 'external', territory: 'MA', name: { fr: 'Y' } },
  ] as const;

  it('is added to the realm that is there, with a client, a group and the rights of its kind', () => {
    const { clients, groups } = additionOf(later) as Pick<Realm, 'clients' | 'groups'>;
    expect(clients.map(({ clientId }) => clientId)).toEqual(['coop-x']);
    expect(clients[0]!.defaultClientScopes).toEqual(SCOPES_OF_ROLE.cooperative);
    expect(groups.map(({ name }) => name)).toEqual(['coop-x']);
  });
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
    // beside the services and the portal what prepares the database, the topics and the realm
    expect(own.length).toBe(serviceNames.length + 4);
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

  it('gives the same organisations to the topics, the realm and the register', () => {
    const given = ['topics', 'realm', 'partner-agreements'].map(
      (name) => compose.services[name]!.environment.ORGANISATIONS_FILE,
    );
    expect(new Set(given)).toEqual(new Set(['/mizan/deploy/organisations.json']));
  });
});

describe('the organisations of an installation', () => {
  /** Where a reader is shown what to type. */
  const SHOWN_AS_EXAMPLES = [
    'apps/portal/src/documents/connect/',
    'apps/portal/web/src/welcome/push-lines.ts',
    'deploy/local/src/demo/',
    'deploy/local/src/welcome.ts',
    'libs/documents/src/asyncapi/asyncapi.ts',
  ];
  const root = path.resolve(import.meta.dirname, '..');
  const code = ['apps', 'libs', 'deploy']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.(ts|tsx|mjs|sh|yaml)$|Dockerfile$/.test(file))
    .filter((file) => !/(node_modules|dist)\/|spec\.tsx?$/.test(file))
    .filter((file) => !SHOWN_AS_EXAMPLES.some((place) => file.startsWith(place)));

  it('are data: no code names one of them', () => {
    // also a kind
    const named = organisations.map(({ id }) => id).filter((id) => id !== 'ministry');
    const naming = [...code, 'docker-compose.yml'].filter((file) => {
      const text = withoutComments(read(file));
      return named.some((id) => text.includes(id));
    });
    expect(code.length).toBeGreaterThan(500);
    expect(naming).toEqual([]);
  });
});
