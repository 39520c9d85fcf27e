import { HiringNeedTerms } from '../employer-needs/hiring-need-state.js';

/** An organisation publishes a need of its own, or its next version. */
export class JobNeedPublished extends HiringNeedTerms {
  static readonly type = 'ma.mizan.inbound.job-need-published.v1';
}
