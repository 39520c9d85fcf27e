import { kindOf, SOURCE_KINDS, type SourceRule, type Weighing } from '../posting-rules/sources.js';
import type { Activation } from './activations.js';
import { microsOf } from './instants.js';

/** What a source weighs from a moment on: from its event's, and again from each activation after that which the ledger has come to. */
export interface Step extends Weighing {
  activation: number;
  time: string;
}

/**
 * The steps of an event, by the activations the ledger has come to, the last of them in use. An event recorded before an activation and
 * read after it weighs by the set of its own moment first: as of a moment, every source is valued by the set of that moment.
 */
export function stepsOf(
  source: string,
  state: object,
  time: string,
  activations: readonly Activation[],
): Step[] {
  const current = activations.at(-1)!;
  const kind: SourceRule = SOURCE_KINDS[kindOf(source)!];
  if (!kind.restsOnAssumptions || microsOf(time) >= current.atMicros)
    return [{ activation: current.id, time, ...kind.weigh(state, current.set) }];
  const at = microsOf(time);
  const first = Math.max(0, activations.filter(({ atMicros }) => atMicros <= at).length - 1);
  return activations.slice(first).map(({ id, at: activatedAt, set }, i) => ({
    activation: id,
    time: i === 0 ? time : activatedAt,
    ...kind.weigh(state, set),
  }));
}
