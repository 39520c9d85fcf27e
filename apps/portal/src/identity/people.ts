import { ORGANISATIONS } from '@mizan/platform';
import type { KoaContextWithOIDC, Configuration, Interaction } from 'oidc-provider';
import type { DevelopmentClient } from './development-clients.js';

const NOBODY_ASKED = 'planner';
const names = new Map([
  ...ORGANISATIONS.map(({ id, labels }) => [id, labels.fr] as const),
  ['operations', 'Exploitation de la plateforme'] as const,
]);

/** The people of the demo: one for each organisation, signed in without a form, as `login_hint` says or else as the planner. */
export class People {
  private readonly byId: ReadonlyMap<string, DevelopmentClient>;

  constructor(clients: readonly DevelopmentClient[]) {
    this.byId = new Map(
      clients.filter(({ role }) => role !== 'verifier').map((client) => [client.id, client]),
    );
  }

  /** Undefined for one whom nobody knows. */
  hinted({ params }: Pick<Interaction, 'params'>): string | undefined {
    const hint = typeof params.login_hint === 'string' ? params.login_hint : NOBODY_ASKED;
    return this.byId.has(hint) ? hint : undefined;
  }

  nameOf(id: string): string {
    return names.get(id) ?? 'Planification régionale';
  }

  readonly findAccount: NonNullable<Configuration['findAccount']> = (_context, id) =>
    this.byId.has(id)
      ? { accountId: id, claims: () => ({ sub: id, name: this.nameOf(id) }) }
      : undefined;

  /** Everybody agrees that the portal acts for them, with the rights that they have and no other. */
  grantFor(resource: string) {
    return async ({ oidc }: KoaContextWithOIDC) => {
      const { session, client, provider } = oidc;
      const person = this.byId.get(session?.accountId ?? '');
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
}
