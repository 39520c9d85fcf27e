import type { Aggregate } from '@mizan/contracts';
import type { ReceivedEvent } from '@mizan/messaging';

/** The state of a record, as it was read at a version. */
export interface Read<State> {
  readonly state: State;
  readonly version: number;
}

/** The newest state of each record of an aggregate in a batch, by id: writers lock in one order. */
export function newestStates<State>(
  events: readonly ReceivedEvent[],
  aggregate: Aggregate,
): Read<State>[] {
  const newest = new Map<string, Read<State>>();
  for (const { aggregate: of, envelope } of events) {
    const { subject, sequence: version, data } = envelope;
    if (of === aggregate && (newest.get(subject)?.version ?? 0) < version)
      newest.set(subject, { state: data as State, version });
  }
  return [...newest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
}
