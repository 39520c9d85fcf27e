import { SCOPES_OF_ROLE } from '@mizan/contracts';
import type { Role } from '@mizan/platform';
import type { Partners } from './partners.js';

/**
 * Who signs in at the development identity provider, as a program or, where it is no program alone,
 * as a person.
 */
export interface DevelopmentClient {
  id: string;
  name: string;
  secret: string;
  role: Role;
  territory: string;
  scopes: readonly string[];
}

const DEMO_SECRET = 'demo';
const PEOPLE: readonly DevelopmentClient[] = [
  {
    id: 'planner',
    name: 'Planification régionale',
    secret: DEMO_SECRET,
    role: 'planner',
    territory: 'MA-04',
    scopes: SCOPES_OF_ROLE.planner,
  },
  {
    id: 'operations',
    name: 'Exploitation de la plateforme',
    secret: DEMO_SECRET,
    role: 'operations',
    territory: 'MA',
    scopes: SCOPES_OF_ROLE.operations,
  },
];

/**
 * The clients of the development identity provider: two people, the program that verifies, and
 * every registered organisation.
 */
export class DevelopmentClients {
  private readonly fixed: ReadonlyMap<string, DevelopmentClient>;

  constructor(
    private readonly partners: Pick<Partners, 'find'>,
    verifySecret: string | undefined,
  ) {
    const fixed = verifySecret ? [...PEOPLE, verifier(verifySecret)] : PEOPLE;
    this.fixed = new Map(fixed.map((client) => [client.id, client]));
  }

  /**
   * Undefined for one whom nobody knows, who is closed, or who has no account: an external
   * organisation signs on paper.
   */
  async find(id: string): Promise<DevelopmentClient | undefined> {
    const fixed = this.fixed.get(id);
    if (fixed) return fixed;
    const organisation = await this.partners.find(id);
    if (!organisation) return undefined;
    const { kind: role, territory, name, status } = organisation;
    const scopes = SCOPES_OF_ROLE[role];
    if (scopes.length === 0 || status === 'closed') return undefined;
    return { id, name: name.fr, secret: DEMO_SECRET, role, territory, scopes };
  }
}

const verifier = (secret: string): DevelopmentClient => ({
  id: 'verify',
  name: 'verify',
  secret,
  role: 'verifier',
  territory: 'MA',
  scopes: SCOPES_OF_ROLE.verifier,
});
