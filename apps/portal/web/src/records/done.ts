import { useSyncExternalStore } from 'react';
import type { PlanSearch } from '../figures/plan-search';

/** What was just done to a record, and where in the plan it shows. */
export interface Done {
  readonly id: string;
  readonly what: string;
  readonly plan?: PlanSearch;
}

let last: Done | undefined;
const listeners = new Set<() => void>();

export function tellDone(done: Done | undefined): void {
  last = done;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Kept from a form to the page of its record, and shown only there. */
export function useDone(id: string): Done | undefined {
  const done = useSyncExternalStore(listen, () => last);
  return done?.id === id ? done : undefined;
}
