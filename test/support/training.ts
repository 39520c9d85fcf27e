import type { Owner } from './owner.js';
import { accepted, Plan, type Versioned } from './plan.js';

const PLAN = { title: 'Plan régional', territory: 'MA-04', audience: 'all', origin: 'fictional' };
export const PROGRAMME = {
  title: 'Opérateur de câblage',
  field: '0713',
  level: 'qualification',
  mode: 'alternating',
  occupations: [{ occupation: '8212', share: 0.6 }],
  origin: 'fictional',
};
export const SESSION = {
  operator: 'operator-ofppt',
  site: 'CMC RSK',
  territory: 'MA-KEN',
  seats: { minimum: 20, simultaneous: 100, cumulative: 100 },
  from: '2026-09-15',
  to: '2027-03-31',
  audience: 'non-graduate',
  origin: 'fictional',
};
export interface Stated extends Versioned {
  status: string;
}

/** Speaks to the owner of training, which is started before the first test. */
export class Training {
  constructor(private readonly owner: () => Owner) {}

  post = async <T = Stated>(as: string, path: string, body: object) =>
    accepted(await this.owner().as(as).post<T>(`training-plans/v1/${path}`, body));

  refusal = async (as: string, path: string, body?: object, ifMatch?: number) =>
    (
      await this.owner()
        .as(as)
        .post(`training-plans/v1/${path}`, body, { ...(ifMatch !== undefined && { ifMatch }) })
    ).body;

  act = (as: string, path: string, of: Pick<Versioned, 'version'>, body?: object) =>
    new Plan(this.owner()).act<Stated>(as, `training-plans/v1/${path}`, of, body);

  freshPlan = () => this.post('council-ma-04', 'plans', PLAN);

  freshProgramme = async (terms: object = {}) =>
    this.post('operator-ofppt', `plans/${(await this.freshPlan()).id}/programmes`, {
      ...PROGRAMME,
      ...terms,
    });
}
