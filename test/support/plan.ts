import type { Callers, CallOptions, HttpAnswer } from './mizan.js';

export interface Versioned {
  id: string;
  version: number;
}
export interface Row {
  [dimension: string]: unknown;
  allocated: boolean;
  demand: number;
  supply: number;
  gap: number | null;
  coverage: number | null;
  band: string | null;
  reason?: string;
  above: { demand: number; supply: number };
  measures: Record<string, number>;
}
export interface Projection {
  total: {
    demand: number;
    supply: number;
    gap: number;
    met: number;
    jobs: { expected: number; created: number; promised: number };
  };
  unallocatedPeriod?: { demand: number; supply: number };
  freshness: { lagMs: number; parked: number };
  assumptions: string;
  position: string;
  asOf: string;
  provisional: boolean;
  data: Row[];
}
export interface LineageEntry {
  source: string;
  part: string;
  measure: string;
  version: number;
  eventId: string;
  organisation: string | null;
  amount: number;
  time: string;
}
export interface Agreement extends Versioned {
  status: string;
  contentHash: string;
  parties: { organisation: string }[];
  signatures: { organisation: string; confirmed: boolean }[];
  statusReason: string | null;
  commitments: { id: string }[];
}

export interface CoveredCommitment {
  id: string;
  late: object | null;
  covered: {
    source: string;
    counts: boolean;
    delivered: number;
    enrolled?: number;
    reason: { code: string } | null;
  }[];
}

const COUNCIL = { organisation: 'council-ma-04', role: 'council', signatory: 'Président' };
const AGENCY = { organisation: 'anapec', role: 'agency', signatory: 'Directeur général' };
const OPERATOR = { organisation: 'operator-ofppt', role: 'operator', signatory: 'Directeur' };
/** The parties of an agreement whose commitments the operator's sessions may cover. */
export const WITH_OPERATOR = { parties: [COUNCIL, AGENCY, OPERATOR] };

/**
 * Speaks to a running plan as its users do; throws what they would read when something is refused.
 */
export class Plan {
  constructor(readonly mizan: Callers) {}

  async need(externalId: string, terms: object, as = 'anapec'): Promise<Versioned> {
    return accepted(
      await this.mizan
        .as(as)
        .put<Versioned>(`employer-needs/v1/needs/by-external-id/${externalId}`, {
          territory: 'MA-KEN',
          origin: 'fictional',
          ...terms,
        }),
    );
  }

  /** A verb on a need, a session or an agreement, at its version. */
  async act<T extends Versioned = Versioned>(
    as: string,
    path: string,
    { version }: Pick<Versioned, 'version'>,
    body?: object,
    options: CallOptions = {},
  ): Promise<T> {
    return accepted(await this.mizan.as(as).post<T>(path, body, { ifMatch: version, ...options }));
  }

  /** The signature of an organisation, recorded by itself or by another party. */
  sign(
    agreement: Agreement,
    organisation: string,
    as = organisation,
    options: CallOptions = {},
  ): Promise<Agreement> {
    const { id, contentHash } = agreement;
    return this.act<Agreement>(
      as,
      `partner-agreements/v1/agreements/${id}/signatures`,
      agreement,
      { organisation, contentHash, type: 'recorded', signedOn: '2026-11-20' },
      options,
    );
  }

  async session({
    occupations,
    ...terms
  }: {
    occupations: object[];
    [term: string]: unknown;
  }): Promise<Versioned> {
    const operator = this.mizan.as('operator-ofppt');
    const plan = accepted(
      await operator.post<Versioned>('training-plans/v1/plans', {
        title: 'Plan de test',
        territory: 'MA-04',
        audience: 'non-graduate',
        origin: 'fictional',
      }),
    );
    const programme = accepted(
      await operator.post<Versioned>(`training-plans/v1/plans/${plan.id}/programmes`, {
        title: 'Filière de test',
        occupations,
        origin: 'fictional',
      }),
    );
    return accepted(
      await operator.post<Versioned>(`training-plans/v1/programmes/${programme.id}/sessions`, {
        operator: 'operator-ofppt',
        territory: 'MA-KEN',
        seats: { minimum: 20, simultaneous: 100, cumulative: 100 },
        from: '2026-09-15',
        to: '2027-03-31',
        origin: 'fictional',
        ...terms,
      }),
    );
  }

  async draftConvention(commitment: object, terms: object = {}): Promise<Agreement> {
    const body = {
      kind: 'convention-de-partenariat',
      title: 'Convention Région – ANAPEC',
      territory: 'MA-04',
      noticeMonths: 6,
      parties: [COUNCIL, AGENCY],
      startsOn: '2027-01-01',
      endsOn: '2029-12-31',
      conditions: [],
      origin: 'fictional',
      commitments: [
        {
          owner: 'anapec',
          indicator: 'non-graduate-youth-trained',
          effect: 'supply',
          target: 6000,
          unit: 'persons',
          territory: 'MA-04',
          schedule: 'linear',
          binding: true,
          ...commitment,
        },
      ],
      ...terms,
    };
    return accepted(
      await this.mizan
        .as('council-ma-04')
        .post<Agreement>('partner-agreements/v1/agreements', body),
    );
  }

  /** From draft through review to a text that is ready to be signed. */
  async readyToSign(drafted: Agreement, by = 'council-ma-04'): Promise<Agreement> {
    const path = `partner-agreements/v1/agreements/${drafted.id}`;
    const reviewed = await this.act<Agreement>('council-ma-04', `${path}/review`, drafted);
    return this.act<Agreement>(by, `${path}/ready`, reviewed);
  }

  /** From draft through review to the last signature. */
  async signByAll(drafted: Agreement): Promise<Agreement> {
    let agreement = await this.readyToSign(drafted, 'anapec');
    for (const { organisation } of drafted.parties)
      agreement = await this.sign(agreement, organisation);
    return agreement;
  }

  enterIntoForce(agreement: Agreement, effectiveAt = '2026-11-24'): Promise<Agreement> {
    return this.act<Agreement>(
      'council-ma-04',
      `partner-agreements/v1/agreements/${agreement.id}/entry-into-force`,
      agreement,
      { effectiveAt },
    );
  }

  /** The commitments of an agreement, each with the records that name it. */
  async coverage({ id }: Versioned, as = 'planner'): Promise<CoveredCommitment[]> {
    return accepted(
      await this.mizan
        .as(as)
        .get<{ data: CoveredCommitment[] }>(`partner-agreements/v1/agreements/${id}/commitments`),
    ).data;
  }

  /** The projection, once `after` is in the figures. */
  async figures(
    query: Record<string, string>,
    after?: string,
    as = 'planner',
  ): Promise<Projection> {
    const parameters = new URLSearchParams({ ...query, ...(after !== undefined && { after }) });
    return accepted(
      await this.mizan.as(as).get<Projection>(`planning-projections/v1/projections?${parameters}`),
    );
  }

  async lineage(query: Record<string, string>): Promise<LineageEntry[]> {
    return accepted(
      await this.mizan
        .as('planner')
        .get<{ data: LineageEntry[] }>(
          `planning-projections/v1/projections/lineage?${new URLSearchParams(query)}`,
        ),
    ).data;
  }

  /**
   * Reads again until the answer is as wanted, 20 s at most unless said: for what follows by a
   * reaction of another service.
   */
  async eventually<T>(
    read: () => Promise<T>,
    isWanted: (answer: T) => boolean,
    atMostMs = 20_000,
  ): Promise<T> {
    for (const deadline = Date.now() + atMostMs; ;) {
      const answer = await read();
      if (isWanted(answer) || Date.now() > deadline) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export function accepted<T>({ status, body, logged }: HttpAnswer<T>): T {
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}\n${logged?.() ?? ''}`);
  return body;
}
