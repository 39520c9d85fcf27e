import { SessionState } from './session-state.js';

/** The completers of a session were counted. */
export class CompletionsCounted extends SessionState {
  static readonly type = 'ma.mizan.training-plans.completions-counted.v1';
}
