import type { Support } from '@mizan/client';

export type StepName = 'requested' | 'granted' | 'refused' | 'running' | 'evaluated' | 'abandoned';

export interface SupportStep {
  readonly name: StepName;
  /** `next` is the step to take, `ended` where a support stopped. */
  readonly state: 'done' | 'next' | 'later' | 'ended';
  /** The day of the step; null while it is to come, and of the request. */
  readonly on: string | null;
}

type Said = Pick<Support, 'status' | 'grant' | 'refusal' | 'start' | 'evaluation' | 'abandonedOn'>;

/** The steps of a support, from the request to its evaluation, or to where it stopped. */
export function stepsOf(support: Said): SupportStep[] {
  const { status, grant, refusal, start, evaluation, abandonedOn } = support;
  const taken: readonly [StepName, string | null | undefined][] = [
    ['granted', grant?.on],
    ['running', start?.on],
    ['evaluated', evaluation?.on],
  ];
  const done = taken.flatMap(([name, on]): SupportStep[] =>
    on ? [{ name, state: 'done', on }] : [],
  );
  const request: SupportStep = { name: 'requested', state: 'done', on: null };
  if (status === 'refused' || status === 'abandoned') {
    const on = (status === 'refused' ? refusal?.on : abandonedOn) ?? null;
    return [request, ...done, { name: status, state: 'ended', on }];
  }
  const ahead = taken
    .slice(done.length)
    .map(([name], n): SupportStep => ({ name, state: n === 0 ? 'next' : 'later', on: null }));
  return [request, ...done, ...ahead];
}
