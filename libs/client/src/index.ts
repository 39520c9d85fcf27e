import createClient, { type Client, type ClientOptions, type Middleware } from 'openapi-fetch';
import type * as agreements from './partner-agreements.js';
import type * as needs from './employer-needs.js';
import type * as jobs from './job-creation.js';
import type * as projections from './planning-projections.js';
import type * as training from './training-plans.js';

/**
 * One client per service: `clients.needs.GET('/v1/needs', { params: { query: { limit: 50 } } })`.
 */
export interface Clients {
  readonly needs: Client<needs.paths>;
  readonly training: Client<training.paths>;
  readonly agreements: Client<agreements.paths>;
  readonly jobs: Client<jobs.paths>;
  readonly projections: Client<projections.paths>;
}

export type ClientsOptions = Omit<ClientOptions, 'baseUrl'> & {
  /**
   * The address of the portal; empty if it serves the page itself. Elsewhere a bearer token is
   * needed.
   */
  readonly baseUrl?: string;
  /** Functions that see every request and answer, in this order. */
  readonly middleware?: readonly Middleware[];
};

/**
 * The services behind the portal at `baseUrl`, typed by their OpenAPI documents. An error is
 * returned, not thrown: `{ data, error, response }`.
 */
export function createClients({
  baseUrl = '',
  middleware = [],
  ...options
}: ClientsOptions = {}): Clients {
  const of = <Paths extends object>(service: string): Client<Paths> => {
    const client = createClient<Paths>({ ...options, baseUrl: `${baseUrl}/api/${service}` });
    client.use(...middleware);
    return client;
  };
  return {
    needs: of<needs.paths>('employer-needs'),
    training: of<training.paths>('training-plans'),
    agreements: of<agreements.paths>('partner-agreements'),
    jobs: of<jobs.paths>('job-creation'),
    projections: of<projections.paths>('planning-projections'),
  };
}

export type { Middleware };
export * from './followed-answer.js';

/**
 * Every schema of a service by its name, for those without an alias here:
 * `Schemas['needs']['ImportLine']`.
 */
export interface Schemas {
  readonly needs: needs.components['schemas'];
  readonly training: training.components['schemas'];
  readonly agreements: agreements.components['schemas'];
  readonly jobs: jobs.components['schemas'];
  readonly projections: projections.components['schemas'];
}

/** The parameters of an operation: `Query<'projections', 'readProjections'>`. */
export type Operations = {
  needs: needs.operations;
  training: training.operations;
  agreements: agreements.operations;
  jobs: jobs.operations;
  projections: projections.operations;
};
export type Query<
  Service extends keyof Operations,
  Id extends keyof Operations[Service],
> = Operations[Service][Id] extends { parameters: { query?: infer Asked } }
  ? NonNullable<Asked>
  : never;

/**
 * One version in the history of a record. Every owner answers the same; `person` is always null.
 */
export type HistoryEntry = Omit<Schemas['needs']['HistoryEntry'], 'person'>;
export type Problem = Schemas['needs']['Problem'];
export type ParkedEvent = Schemas['projections']['ParkedEvent'];

export type Need = Schemas['needs']['Need'];
export type NeedInput = Schemas['needs']['NeedInput'];
export type NeedChanges = Schemas['needs']['NeedChanges'];
export type Hire = Schemas['needs']['RecordedHire'];
export type HireInput = Schemas['needs']['HireInput'];
export type Import = Schemas['needs']['Import'];

export type Plan = Schemas['training']['Plan'];
export type PlanInput = Schemas['training']['PlanInput'];
export type PlanChanges = Schemas['training']['PlanChanges'];
export type Programme = Schemas['training']['Programme'];
export type ProgrammeInput = Schemas['training']['ProgrammeInput'];
export type Session = Schemas['training']['Session'];
export type SessionInput = Schemas['training']['SessionInput'];
export type SessionChanges = Schemas['training']['SessionChanges'];

export type Agreement = Schemas['agreements']['Agreement'];
export type AgreementDocument = Schemas['agreements']['AgreementDocument'];
export type AgreementInput = Schemas['agreements']['AgreementInput'];
export type AgreementChanges = Schemas['agreements']['AgreementChanges'];
export type AmendmentComparison = Schemas['agreements']['AmendmentComparison'];
export type AmendmentInput = Schemas['agreements']['AmendmentInput'];
export type Commitment = Schemas['agreements']['Commitment'];
export type CommitmentInput = Schemas['agreements']['CommitmentInput'];
export type CoveredCommitment = Schemas['agreements']['CoveredCommitment'];
export type CommitmentCover = Schemas['agreements']['CommitmentCover'];
export type Organisation = Schemas['agreements']['Organisation'];
export type OrganisationInput = Schemas['agreements']['RegistrationInput'];
export type OrganisationChanges = Schemas['agreements']['OrganisationChanges'];
export type Party = Schemas['agreements']['Party'];
export type Signature = Schemas['agreements']['Signature'];
export type ToDo = Schemas['agreements']['ToDo'];

export type BudgetReservation = Schemas['jobs']['BudgetReservation'];
export type Evaluation = Schemas['jobs']['Evaluation'];
export type EvaluationInput = Schemas['jobs']['EvaluationInput'];
export type IncentiveBudget = Schemas['jobs']['IncentiveBudget'];
export type IncentiveBudgetInput = Schemas['jobs']['IncentiveBudgetInput'];
export type IncentiveMeasure = Schemas['jobs']['IncentiveMeasure'];
export type IncentiveMeasureChanges = Schemas['jobs']['IncentiveMeasureChanges'];
export type IncentiveMeasureInput = Schemas['jobs']['IncentiveMeasureInput'];
export type MeasureEvaluation = Schemas['jobs']['MeasureEvaluation'];
export type ReservationInput = Schemas['jobs']['ReservationInput'];
export type MicroProject = Schemas['jobs']['MicroProject'];
export type MicroProjectInput = Schemas['jobs']['MicroProjectInput'];
export type MicroProjectChanges = Schemas['jobs']['MicroProjectChanges'];
export type Support = Schemas['jobs']['Support'];
export type SupportInput = Schemas['jobs']['SupportInput'];
export type SupportChanges = Schemas['jobs']['SupportChanges'];

export type AssumptionSet = Schemas['projections']['AssumptionSet'];
export type CodeList = Schemas['projections']['CodeList'];
export type LedgerEntry = Schemas['projections']['LedgerEntry'];
export type Lineage = Schemas['projections']['Lineage'];
/** A cell of the chart of accounts, such as `supply.expected`; amounts by measure. */
export type Measure = Schemas['projections']['Measure'];
export type Amounts = Schemas['projections']['Amounts'];
export type Band = Schemas['projections']['Band'];
export type Projection = Schemas['projections']['Projection'];
export type ProjectionRow = Schemas['projections']['ProjectionRow'];
export type Trace = Schemas['projections']['Trace'];
