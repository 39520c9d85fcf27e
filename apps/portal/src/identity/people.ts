import type { KoaContextWithOIDC, Configuration, Interaction } from 'oidc-provider';
import type { DevelopmentClients } from './development-clients.js';

const NOBODY_ASKED = 'planner';

/**
 * The people of the demo, one per organisation. They sign in without a form: the one in
 * `login_hint`, by default the planner.
 */
export class People {
  constructor(private readonly clients: DevelopmentClients) {}

  /** Undefined for one whom nobody knows. */
  async hinted({ params }: Pick<Interaction, 'params'>): Promise<string | undefined> {
    const hint = typeof params.login_hint === 'string' ? params.login_hint : NOBODY_ASKED;
    return (await this.find(hint))?.id;
  }

  readonly findAccount: NonNullable<Configuration['findAccount']> = async (_context, id) => {
    const person = await this.find(id);
    return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
  };

  /** Everybody allows the portal to act for them, with exactly their own scopes. */
  grantFor(resource: string) {
    return async ({ oidc }: KoaContextWithOIDC) => {
      const { session, client, provider } = oidc;
      const person = await this.find(session?.accountId ?? '');
      if (!person || !client) return undefined;
      const grant = new provider.Grant({ accountId: person.id, clientId: client.clientId });
      const [given, refused] = [
        person.scopes.join(' '),
        (client.scope ?? '')
          .split(' ')
          .filter((scope) => scope !== 'openid' && !person.scopes.includes(scope))
          .join(' '),
      ];
      grant.addOIDCScope(`openid ${given}`);
      grant.rejectOIDCScope(refused);
      grant.addResourceScope(resource, given);
      grant.rejectResourceScope(resource, refused);
      await grant.save();
      return grant;
    };
  }

  private async find(id: string) {
    const client = await this.clients.find(id);
    return client?.role === 'verifier' ? undefined : client;
  }
}
