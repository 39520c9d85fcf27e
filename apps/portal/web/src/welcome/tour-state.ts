import { useSyncExternalStore } from 'react';

const KEY = 'mizan-tour';
const SEEN = 'seen';
type State = 'unseen' | 'asked' | 'over';

/**
 * In a browser without storage the tour would start at every visit, so there it is shown only on
 * request.
 */
function initial(): State {
  try {
    return localStorage.getItem(KEY) === SEEN ? 'over' : 'unseen';
  } catch {
    return 'over';
  }
}

let state = initial();
const listeners = new Set<() => void>();

function change(next: State): void {
  state = next;
  for (const tell of listeners) tell();
}

/** The tour does not start by itself again in this browser. */
export function endTour(): void {
  try {
    localStorage.setItem(KEY, SEEN);
  } catch {
    // not stored, but over for this page
  }
  change('over');
}

/** Starts the tour from the account menu. */
export const askForTour = (): void => change('asked');

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Whether the tour is shown, and whether somebody asked for it. */
export const useTourState = (): State => useSyncExternalStore(subscribe, () => state);
