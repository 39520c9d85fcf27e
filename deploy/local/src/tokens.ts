import { firstOrganisations } from './fleet.js';
import type { RunFile } from './run-file.js';
import { UserError } from './user-error.js';

/** An access token of one of the development clients. */
export async function tokenFor(
  portalUrl: string,
  client: string,
  secret = 'demo',
): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const answer = await fetch(`${portalUrl}/oidc/token`, {
    method: 'POST',
    headers: { authorization },
    body,
  }).catch(() => undefined);
  if (!answer) throw new UserError(`${portalUrl} does not answer: is Mizan running?`);
  if (!answer.ok)
    throw new UserError(
      `There is no client ${client}: take planner, operations or a registered organisation, as ${firstOrganisations.join(', ')}`,
    );
  return ((await answer.json()) as { access_token: string }).access_token;
}

export const verifyToken = ({ portalUrl, verify }: RunFile) =>
  tokenFor(portalUrl, verify.clientId, verify.clientSecret);
