import {
  type Aggregate,
  agreement,
  type AgreementState,
  hiringNeed,
  type HiringNeedState,
  kindOf as kindOfAggregate,
  microProject,
  type MicroProjectState,
  needImport,
  session,
  type SessionState,
  support,
  type SupportState,
} from '@mizan/contracts';
import { type Covers, coversBy } from '../netting/covers.js';
import type { PromisedAgreement } from '../netting/promised.js';
import { promisedBy, promisedLines } from './agreement.js';
import type { Assumptions } from './assumptions.js';
import { microProjectPosition } from './micro-project.js';
import { needPosition } from './need.js';
import { milli, type PositionLine } from './position.js';
import { sessionPosition } from './session.js';
import { supportPosition } from './support.js';

/** The amounts of a source, what it covers of commitments, and what it promises. */
export interface Weighing {
  readonly lines: readonly PositionLine[];
  readonly covers: Covers;
  readonly promise: PromisedAgreement | null;
}

/** A kind of source: its aggregate, and the rules for its states. */
export interface SourceRule {
  readonly aggregate: Aggregate;
  /** Whether its amounts depend on the assumption set. An activation posts these sources again. */
  readonly restsOnAssumptions: boolean;
  /** The fields that are read again of a state that is never weighed again. */
  readonly keeps: readonly string[];
  weigh(state: object, assumptions: Assumptions): Weighing;
}

const NO_COVERS: Covers = new Map();

/** The kinds of source in the ledger, by the names that `after=` uses. */
export const SOURCE_KINDS = {
  need: {
    aggregate: hiringNeed,
    restsOnAssumptions: false,
    keeps: ['organisation', 'territory'],
    weigh: (state, set) => {
      const need = state as HiringNeedState;
      const lines = needPosition(need, set);
      return { lines, covers: coversOfNeed(need, lines), promise: null };
    },
  },
  // no amounts: it says how many events of needs to wait for
  import: {
    aggregate: needImport,
    restsOnAssumptions: false,
    keeps: ['organisation', 'territory', 'accepted'],
    weigh: () => ({ lines: [], covers: NO_COVERS, promise: null }),
  },
  session: {
    aggregate: session,
    restsOnAssumptions: true,
    keeps: [],
    weigh: (state, set) => {
      const of = state as SessionState;
      const lines = sessionPosition(of, set);
      const covers = of.commitmentId ? coversBy(of.operator, of.commitmentId, lines) : NO_COVERS;
      return { lines, covers, promise: null };
    },
  },
  'micro-project': {
    aggregate: microProject,
    restsOnAssumptions: false,
    keeps: ['organisation', 'territory', 'financing'],
    weigh: (state, set) => {
      const of = state as MicroProjectState;
      const lines = microProjectPosition(of, set);
      const { organisation, commitmentId } = of;
      const covers = commitmentId ? coversBy(organisation, commitmentId, lines) : NO_COVERS;
      return { lines, covers, promise: null };
    },
  },
  support: {
    aggregate: support,
    restsOnAssumptions: false,
    keeps: ['organisation', 'territory', 'funder', 'grantedBy'],
    weigh: (state, set) => {
      const of = state as SupportState;
      const lines = supportPosition(of, set);
      const { organisation, commitmentId } = of;
      const covers = commitmentId ? coversBy(organisation, commitmentId, lines) : NO_COVERS;
      return { lines, covers, promise: null };
    },
  },
  agreement: {
    aggregate: agreement,
    restsOnAssumptions: true,
    keeps: [],
    weigh: (state, set) => {
      const promise = promisedBy(state as AgreementState, set);
      return { lines: promisedLines(promise), covers: NO_COVERS, promise };
    },
  },
} as const satisfies Record<string, SourceRule>;
export type SourceKind = keyof typeof SOURCE_KINDS;

/**
 * A need covers demand with its openings. Its hires cover the matching commitments that they name.
 */
function coversOfNeed(
  { organisation, commitmentId, hires, territory, occupation, sector }: HiringNeedState,
  lines: readonly PositionLine[],
): Covers {
  const declared = lines.filter(({ measure }) => measure === 'demand.declared');
  const covers = commitmentId ? coversBy(organisation, commitmentId, declared) : new Map();
  const place = { territory, occupation: occupation ?? null, sector: sector ?? null };
  for (const hire of hires) {
    if (!hire.commitmentId) continue;
    const met: PositionLine = {
      ...place,
      part: 'hires',
      measure: 'demand.met',
      period: null,
      amount: milli(hire.count),
    };
    for (const [key, amount] of coversBy(organisation, hire.commitmentId, [met]))
      covers.set(key, (covers.get(key) ?? 0n) + amount);
  }
  return covers;
}

/**
 * What the ledger stores of a state. It is whole if an activation or `verify` weighs it again; of
 * most needs only the fields remain by which it is known who may see them.
 */
export function keptOf(kind: SourceKind, state: object, { covers }: Weighing): object {
  const { restsOnAssumptions, keeps }: SourceRule = SOURCE_KINDS[kind];
  if (restsOnAssumptions || covers.size > 0) return state;
  const fields = state as Record<string, unknown>;
  return Object.fromEntries(keeps.map((field) => [field, fields[field] ?? null]));
}

/** The kinds by the names of their aggregates: they are looked up for every event. */
const KINDS: ReadonlyMap<string, SourceKind> = new Map(
  (Object.keys(SOURCE_KINDS) as SourceKind[]).map((kind) => [
    kindOfAggregate(SOURCE_KINDS[kind].aggregate),
    kind,
  ]),
);

/** The kind of source of an aggregate; undefined if the ledger does not keep it. */
export const sourceKindOf = (aggregate: Aggregate): SourceKind | undefined =>
  KINDS.get(kindOfAggregate(aggregate));

/** The name of a record in the ledger: `<service>:<aggregate>:<subject>`. */
export const sourceName = (kind: SourceKind, subject: string): string =>
  `${kindOfAggregate(SOURCE_KINDS[kind].aggregate)}:${subject}`;

/** The kind in the name of a source; undefined for any other text. */
export function kindOf(source: string): SourceKind | undefined {
  const subject = source.indexOf(':', source.indexOf(':') + 1);
  return KINDS.get(subject < 0 ? source : source.slice(0, subject));
}
