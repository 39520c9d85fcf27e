import { useEffect, useSyncExternalStore } from 'react';

let forms = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  forms += by;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A form says that something is written in it which nobody has taken yet. */
export function useSayUnsaved(isWritten: boolean): void {
  useEffect(() => {
    if (!isWritten) return;
    count(1);
    return () => count(-1);
  }, [isWritten]);
}

/** Whether anything on the page is written and not sent: it must not be taken away. */
export const useIsUnsaved = (): boolean => useSyncExternalStore(listen, () => forms > 0);
