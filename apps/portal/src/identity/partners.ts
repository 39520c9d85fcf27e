import { ORGANISATION_KINDS, type OrganisationState } from '@mizan/contracts';
import { readFileSync } from 'node:fs';

/** What the identity provider needs to know of an organisation. */
export type Partner = Pick<OrganisationState, 'kind' | 'territory' | 'name'> & {
  readonly id: string;
  readonly status?: OrganisationState['status'];
};

const ANSWER_MS_MAX = 2_000;

/**
 * The registered organisations, as `partner-agreements` answers; while it is unavailable, as it
 * answered last, or as the installation was set up.
 */
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
    const said: unknown = answer?.status === 200 ? await answer.json() : undefined;
    if (isPartner(said)) this.known.set(id, said);
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

const isPartner = (said: unknown): said is Partner =>
  ORGANISATION_KINDS.some((kind) => kind === (said as Partial<Partner> | undefined)?.kind);
