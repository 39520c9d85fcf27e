import type { OrganisationState } from '@mizan/contracts';
import { readFileSync } from 'node:fs';

/** What the identity provider needs to know of an organisation. */
export type Partner = Pick<OrganisationState, 'kind' | 'territory' | 'name'> & {
  readonly id: string;
  readonly status?: OrganisationState['status'];
};

const ANSWER_MS_MAX = 2_000;

/** The registered organisations, as `partner-agreements` answers; while it is unavailable, as it answered last, or as the installation was set up. */
export class Partners {
  private readonly known: Map<string, Partner>;

  constructor(
    private readonly options: {
      readonly url: string;
      readonly token: () => Promise<string>;
      readonly file: string | undefined;
    },
  ) {
    const { file } = options;
    const first = file ? (JSON.parse(readFileSync(file, 'utf8')) as Partner[]) : [];
    this.known = new Map(first.map((partner) => [partner.id, partner]));
  }

  async find(id: string): Promise<Partner | undefined> {
    const answer = await this.ask(id).catch(() => undefined);
    if (answer?.ok) this.known.set(id, (await answer.json()) as Partner);
    else if (answer?.status === 404) this.known.delete(id);
    return this.known.get(id);
  }

  private async ask(id: string): Promise<Response> {
    const { url, token } = this.options;
    return fetch(`${url}/v1/organisations/${encodeURIComponent(id)}`, {
      headers: { authorization: `Bearer ${await token()}` },
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
  }
}
