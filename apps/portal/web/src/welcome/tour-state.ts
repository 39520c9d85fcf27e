import { useSyncExternalStore } from 'react';

const KEY = 'mizan-tour';
const SEEN = 'seen';
type State = 'unseen' | 'asked' | 'over';

/** A browser that keeps nothing would be shown it at every visit: there it waits to be asked for. */
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

/** It is not shown by itself again, in this browser. */
export function endTour(): void {
  try {
    localStorage.setItem(KEY, SEEN);
  } catch {
    // it is over for this page at least
  }
  change('over');
}

/** From the account menu. */
export const askForTour = (): void => change('asked');

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Whether the tour is to be seen, and whether somebody asked for it or it comes by itself. */
export const useTourState = (): State => useSyncExternalStore(subscribe, () => state);
