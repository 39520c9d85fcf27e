import { type HistoryState, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * What a change of the address is in the history. A `step` is undone by the way back. A `run` is what one control does in many small moves (a
 * slider by keys, a date digit by digit): one step for all that follow each other. `none` is for words that are still being typed.
 */
export type Step = 'step' | 'run' | 'none';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The control whose run it is, and when it moved last. */
    run?: string;
    at?: number;
    /** Whether the panel over the page was opened from the entry before. */
    isPanel?: boolean;
  }
}

const RUN_MS = 1_500;

/** Whether a change replaces the entry of the history that is shown, and what it marks its own with. */
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

/** The same for the entry that is shown now; a control is named by the parts of the address that it changes. */
export function useHistoryEntry(): (step: Step, part: object) => ReturnType<typeof historyEntry> {
  const router = useRouter();
  return useCallback(
    (step, part) =>
      historyEntry(step, Object.keys(part).sort().join(), Date.now(), router.latestLocation.state),
    [router],
  );
}
