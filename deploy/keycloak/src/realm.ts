import { type OrganisationKind, type Role, SCOPES, SCOPES_OF_ROLE } from '@mizan/contracts';

/** Who gets a client, and people a group: an organisation, or one that belongs to none. */
export interface Account {
  readonly id: string;
  readonly role: Role;
  readonly territory: string;
  readonly name: string;
}

/** An organisation as it is registered. */
export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly territory: string;
  readonly name: { readonly fr: string };
  readonly acronym?: string | null;
}

/** An external organisation signs on paper: it has no account. */
export const accountsOf = (organisations: readonly Organisation[]): Account[] =>
  organisations
    .filter(({ kind }) => SCOPES_OF_ROLE[kind].length > 0)
    .map(({ id, kind: role, territory, name, acronym }) => ({
      id,
      role,
      territory,
      name: acronym ?? name.fr,
    }));

const PLANNER = { id: 'planner', role: 'planner', name: 'Planification régionale' } as const;
const OPERATIONS = { id: 'operations', role: 'operations', name: 'Exploitation' } as const;
const VERIFIER = { id: 'verify', role: 'verifier', name: 'Vérification' } as const;

/**
 * The realm of an installation that is set up with these organisations; secrets stand in it as
 * names of variables.
 */
export function realmOf(organisations: readonly Organisation[], region: string): object {
  const people: Account[] = [
    ...accountsOf(organisations),
    { ...PLANNER, territory: region },
    { ...OPERATIONS, territory: 'MA' },
  ];
  const accounts: Account[] = [...people, { ...VERIFIER, territory: 'MA' }];
  return {
    realm: 'mizan',
    displayName: 'Mizan',
    enabled: true,
    sslRequired: 'external',
    accessTokenLifespan: 3600,
    defaultSignatureAlgorithm: 'ES256',
    clientScopes: [...SCOPES, 'states:read'].map(clientScope),
    clients: [...accounts.map(clientOf), PORTAL],
    roles: { realm: SCOPES.map((name) => ({ name, description: `May be given ${name}` })) },
    scopeMappings: SCOPES.map((scope) => ({ clientScope: scope, roles: [scope] })),
    groups: people.map(groupOf),
    users: [...accounts.map(serviceAccountOf), ...people.map(personOf)],
  };
}

/**
 * What Keycloak imports into a realm that is there, for organisations that were registered since:
 * *Partial import*.
 */
export function additionOf(organisations: readonly Organisation[]): object {
  const accounts = accountsOf(organisations);
  return {
    ifResourceExists: 'SKIP',
    clients: accounts.map(clientOf),
    groups: accounts.map(groupOf),
    users: accounts.map(serviceAccountOf),
  };
}

const clientScope = (name: string) => ({
  name,
  protocol: 'openid-connect',
  attributes: { 'include.in.token.scope': 'true', 'display.on.consent.screen': 'false' },
});

const mapper = (name: string, protocolMapper: string, config: Record<string, string>) => ({
  name,
  protocol: 'openid-connect',
  protocolMapper,
  config: { 'access.token.claim': 'true', ...config },
});
const NOT_IN_ID_TOKEN = { 'id.token.claim': 'false', 'userinfo.token.claim': 'false' };
const SUBJECT = mapper('subject', 'oidc-sub-mapper', { 'introspection.token.claim': 'true' });
const AUDIENCE = mapper('audience', 'oidc-audience-mapper', {
  'included.custom.audience': 'mizan',
  'id.token.claim': 'false',
});
const claim = (name: string, value: string) =>
  mapper(name, 'oidc-hardcoded-claim-mapper', {
    'claim.name': name,
    'claim.value': value,
    'jsonType.label': 'String',
    ...NOT_IN_ID_TOKEN,
  });
const claimOfPerson = (name: string) =>
  mapper(name, 'oidc-usermodel-attribute-mapper', {
    'user.attribute': name,
    'claim.name': name,
    'jsonType.label': 'String',
    ...NOT_IN_ID_TOKEN,
  });

const CLIENT = {
  enabled: true,
  protocol: 'openid-connect',
  publicClient: false,
  clientAuthenticatorType: 'client-secret',
  directAccessGrantsEnabled: false,
  fullScopeAllowed: false,
};

const clientOf = ({ id, role, territory }: Account) => ({
  ...CLIENT,
  clientId: id,
  secret: role === 'verifier' ? '${VERIFY_SECRET}' : '${DEMO_CLIENT_SECRET}',
  serviceAccountsEnabled: true,
  standardFlowEnabled: false,
  defaultClientScopes: SCOPES_OF_ROLE[role],
  optionalClientScopes: [],
  protocolMappers: [
    SUBJECT,
    AUDIENCE,
    claim('organisation', id),
    claim('role', role),
    claim('territory', territory),
  ],
});

/** The pages' client: it asks for every right, and a person is given those of its group. */
const PORTAL = {
  ...CLIENT,
  clientId: 'portal',
  secret: '${PORTAL_CLIENT_SECRET}',
  serviceAccountsEnabled: false,
  standardFlowEnabled: true,
  redirectUris: ['${PORTAL_PUBLIC_URL}/sign-in/callback'],
  webOrigins: [],
  attributes: { 'pkce.code.challenge.method': 'S256' },
  defaultClientScopes: [],
  optionalClientScopes: SCOPES,
  protocolMappers: [
    SUBJECT,
    AUDIENCE,
    mapper('name', 'oidc-full-name-mapper', {
      'id.token.claim': 'true',
      'userinfo.token.claim': 'false',
    }),
    ...['organisation', 'role', 'territory'].map(claimOfPerson),
  ],
};

const ofPeople = (role: Role) =>
  SCOPES_OF_ROLE[role].filter((scope) => SCOPES.some((one) => one === scope));

const groupOf = ({ id, role, territory }: Account) => ({
  name: id,
  path: `/${id}`,
  attributes: { organisation: [id], role: [role], territory: [territory] },
  realmRoles: ofPeople(role),
});

const serviceAccountOf = ({ id, role }: Account) => ({
  username: `service-account-${id}`,
  enabled: true,
  serviceAccountClientId: id,
  realmRoles: ofPeople(role),
});

const personOf = ({ id, name }: Account) => ({
  username: id,
  enabled: true,
  email: `${id}@mizan.example`,
  emailVerified: true,
  firstName: name,
  lastName: id,
  credentials: [{ type: 'password', value: '${DEMO_PERSON_PASSWORD}', temporary: false }],
  groups: [`/${id}`],
});
