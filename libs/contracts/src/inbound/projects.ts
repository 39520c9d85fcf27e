import { IsOptional, MaxLength } from 'class-validator';
import { IsIdentifier, IsPlainText } from '../codes.js';
import { MicroProjectBody } from '../job-creation/micro-project.js';
import type { InboundKind } from './inbound-event.js';

/** An organisation publishes a micro-project of its own, or a new version of it. */
export class MicroProjectPublished extends MicroProjectBody {
  static readonly type = 'ma.mizan.inbound.micro-project-published.v1';

  @IsIdentifier() @MaxLength(100) externalId!: string;
}

/**
 * An organisation reports that its micro-project is given up. A record with only a key means the
 * same.
 */
export class MicroProjectAbandoned {
  static readonly type = 'ma.mizan.inbound.micro-project-abandoned.v1';

  @IsIdentifier() @MaxLength(100) externalId!: string;
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

export const projects = {
  name: 'projects',
  events: [MicroProjectPublished, MicroProjectAbandoned],
  withdrawal: MicroProjectAbandoned,
} as const satisfies InboundKind;
