import { Inject, Injectable } from '@nestjs/common';
import { Config } from '@mizan/platform';
import { serviceUrls } from '../service-urls.js';

export const lines = ['declared', 'in-force', 'if-signed'] as const;
export type Line = (typeof lines)[number];

export interface Sides { demand: number; supply: number; gap: number }
export interface ProjectionRow { territory: string | null; allocated: boolean; demand: number; supply: number; gap: number | null; coverage: number | null; band: string | null }
export interface Projection {
  assumptions: string; asOf: string; provisional: boolean; freshness: { lagMs: number; parked: number };
  total: Sides; data: ProjectionRow[];
}
export type RegionFigures = Record<Line, Projection>;

const region = 'MA-04'; // the first user's; the sign-in of people will bring each reader's own
const answerMsMax = 4_000;
const renewBeforeMs = 60_000;

/** The region's three lines, asked of the projections through their HTTP API as the planner of the demo. */
@Injectable()
export class RegionFiguresReader {
  private token?: { value: string; until: number };

  constructor(@Inject(Config) private readonly config: Config) {}

  /** Undefined while they cannot be read. */
  async read(): Promise<RegionFigures | undefined> {
    try {
      const answers = await Promise.all(lines.map(async (line) => [line, await this.projection(line)] as const));
      return Object.fromEntries(answers) as RegionFigures;
    } catch {
      return undefined;
    }
  }

  /** Where the live stream of the page's figures is, and the headers that open it. */
  async stream(): Promise<{ url: string; headers: { authorization: string } }> {
    return { url: `${serviceUrls(this.config)['planning-projections']}/v1/stream?territory=${region}`, headers: { authorization: `Bearer ${await this.plannerToken()}` } };
  }

  private async projection(line: Line): Promise<Projection> {
    const query = new URLSearchParams({ territory: region, line, by: 'territory', limit: '100' });
    const url = `${serviceUrls(this.config)['planning-projections']}/v1/projections?${query}`;
    return this.json<Projection>(url, { headers: { authorization: `Bearer ${await this.plannerToken()}` } });
  }

  private async plannerToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const authorization = `Basic ${Buffer.from('planner:demo').toString('base64')}`;
    const request = { method: 'POST', headers: { authorization }, body: new URLSearchParams({ grant_type: 'client_credentials' }) };
    const answer = await this.json<{ access_token: string; expires_in: number }>(`${this.config.OIDC_ISSUER}/token`, request);
    this.token = { value: answer.access_token, until: Date.now() + answer.expires_in * 1000 - renewBeforeMs };
    return this.token.value;
  }

  private async json<T>(url: string, request: RequestInit): Promise<T> {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(answerMsMax) });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return (await answer.json()) as T;
  }
}
