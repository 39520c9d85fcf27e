import { type HistoryState, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * How a change of the address enters the history. A `step` can be undone by the back button. A
 * `run` is a series of small moves of one control (a slider moved by keys, a date typed digit by
 * digit): together they are one step. `none` is for text that is still being typed.
 */
export type Step = 'step' | 'run' | 'none';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The control of the run, and the time of its last move. */
    run?: string;
    at?: number;
    /** Whether the panel over the page was opened from the previous entry. */
    isPanel?: boolean;
  }
}

const RUN_MS = 1_500;

/** Whether a change replaces the present entry of the history, and the state of the new entry. */
export function historyEntry(
  step: Step,
  control: string,
  now: number,
  { run, at = 0 }: HistoryState,
): { replace: boolean; state: HistoryState } {
  if (step === 'none') return { replace: true, state: {} };
  if (step === 'step') return { replace: false, state: {} };
  return { replace: run === control && now - at < RUN_MS, state: { run: control, at: now } };
}

/** The same for the present entry. A control is identified by the parameters that it changes. */
export function useHistoryEntry(): (step: Step, part: object) => ReturnType<typeof historyEntry> {
  const router = useRouter();
  return useCallback(
    (step, part) =>
      historyEntry(step, Object.keys(part).sort().join(), Date.now(), router.latestLocation.state),
    [router],
  );
}
