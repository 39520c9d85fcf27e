import { IsOptional, MaxLength } from 'class-validator';
import { IsIdentifier, IsPlainText } from '../codes.js';
import { HiringNeedTerms } from '../employer-needs/hiring-need.js';
import type { InboundKind } from './inbound-event.js';

/** An organisation publishes its own need, or a new version of it. */
export class JobNeedPublished extends HiringNeedTerms {
  static readonly type = 'ma.mizan.inbound.job-need-published.v1';
}

/** An organisation reports that its need has ended. A record with only a key means the same. */
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
