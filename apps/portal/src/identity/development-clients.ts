import type { Role } from '@mizan/platform';

export interface DevelopmentClient {
  id: string;
  secret: string;
  role: Role;
  territory: string;
  scopes: readonly string[];
}

const reading = ['needs:read', 'plans:read', 'agreements:read', 'projections:read'];
const party = ['agreements:write', 'agreements:sign', 'events:push'];
const demoSecret = 'demo';

/** The demo's clients; what each may do is DOMAIN's table "Who may do what", the services check it again per record. */
export function developmentClients(verifySecret: string | undefined): DevelopmentClient[] {
  const council = [
    ...reading,
    ...party,
    'needs:write',
    'plans:write',
    'agreements:govern',
    'assumptions:write',
  ];
  const demo = (id: string, role: Role, territory: string, scopes: string[]) => ({
    id,
    secret: demoSecret,
    role,
    territory,
    scopes,
  });
  const clients = [
    demo('anapec', 'agency', 'MA', [
      ...reading,
      ...party,
      'needs:write',
      'needs:validate',
      'plans:write',
    ]),
    demo('council-ma-04', 'council', 'MA-04', council),
    demo('council-ma-06', 'council', 'MA-06', council),
    demo('operator-ofppt', 'operator', 'MA-04', [
      ...reading,
      ...party,
      'plans:write',
      'sessions:write',
    ]),
    demo('ministry', 'ministry', 'MA', [
      ...reading,
      ...party,
      'agreements:govern',
      'assumptions:write',
    ]),
    demo('planner', 'planner', 'MA-04', [...reading, 'plans:write', 'assumptions:write']),
    demo('operations', 'operations', 'MA', [...reading, 'operations:replay']),
  ];
  if (!verifySecret) return clients;
  return [
    ...clients,
    {
      id: 'verify',
      secret: verifySecret,
      role: 'verifier',
      territory: 'MA',
      scopes: ['states:read', 'projections:read', 'operations:replay'],
    },
  ];
}
