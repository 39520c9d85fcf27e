import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Assumptions } from '../posting-rules/assumptions.js';
import { microsOf } from './instants.js';

/**
 * From its moment on, this set determines the amounts of every source that depends on assumptions.
 */
export interface Activation {
  id: number;
  /** RFC 3339 with microseconds; later than every event read before it. */
  at: string;
  atMicros: bigint;
  organisation: string | null;
  set: Assumptions;
}

type Row = Record<'at' | 'name' | Factor, string> & { id: number; organisation: string | null };
const FACTORS = ['fill', 'completion', 'availability', 'delivery'] as const;
type Factor = (typeof FACTORS)[number];

export const ACTIVATED_AT = `to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const SELECT = `select a.id, ${ACTIVATED_AT} as at, a.organisation, s.name, ${FACTORS.map((factor) => `s.${factor} * 1000 as ${factor}`).join(', ')}
  from assumption_activation a join assumption_set s on s.name = a.set_name`;

function activationOf({ id, at, organisation, name, ...factors }: Row): Activation {
  const thousandths = Object.fromEntries(
    FACTORS.map((factor) => [factor, BigInt(Math.round(Number(factors[factor])))]),
  ) as Record<Factor, bigint>;
  return { id, at, atMicros: microsOf(at), organisation, set: { name, ...thousandths } };
}

/**
 * All activations up to the present one, in order. They never change, so each is read only once.
 */
export class Activations {
  private known: readonly Activation[] = [];

  async upTo(tx: PoolClient, id: number): Promise<readonly Activation[]> {
    if (this.known.length < id)
      this.known = (await tx.query<Row>(`${SELECT} where a.id <= $1 order by a.id`, [id])).rows.map(
        activationOf,
      );
    return this.known.slice(0, id);
  }
}

/** The last activation of the generation whose tables are on the search path. */
export async function activationInUse(tx: EntityManager): Promise<Activation> {
  const [row] = (await tx.query(
    `${SELECT} where a.id = (select activation from ledger_state)`,
  )) as Row[];
  if (!row) throw new Error('No assumption set is in use');
  return activationOf(row);
}
