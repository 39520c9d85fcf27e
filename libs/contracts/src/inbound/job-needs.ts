import { IsOptional, MaxLength } from 'class-validator';
import { IsIdentifier, IsPlainText } from '../codes.js';
import { HiringNeedTerms } from '../employer-needs/hiring-need.js';
import type { InboundKind } from './inbound-event.js';

/** An organisation publishes a need of its own, or its next version. */
export class JobNeedPublished extends HiringNeedTerms {
  static readonly type = 'ma.mizan.inbound.job-need-published.v1';
}

/** An organisation says that a need of its own has ended. A record without a value says the same of its key. */
export class JobNeedWithdrawn {
  static readonly type = 'ma.mizan.inbound.job-need-withdrawn.v1';

  @IsIdentifier() @MaxLength(100) externalId!: string;
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

export const jobNeeds = {
  name: 'job-needs',
  events: [JobNeedPublished, JobNeedWithdrawn],
  withdrawal: JobNeedWithdrawn,
} as const satisfies InboundKind;
