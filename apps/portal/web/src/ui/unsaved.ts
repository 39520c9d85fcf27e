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

/** Reports that a form has unsaved input. */
export function useReportUnsaved(isWritten: boolean): void {
  useEffect(() => {
    if (!isWritten) return;
    count(1);
    return () => count(-1);
  }, [isWritten]);
}

/** Whether any form on the page has unsaved input. */
export const useIsUnsaved = (): boolean => useSyncExternalStore(listen, () => forms > 0);
