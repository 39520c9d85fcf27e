import { JobNeedPublished } from '@mizan/contracts';
import { Injectable } from '@nestjs/common';
import { badField, type InboundHandlers } from '@mizan/platform';
import { NeedsService } from '../needs/needs.service.js';

/** How pushed needs are taken, whatever the channel. */
@Injectable()
export class JobNeeds {
  readonly handlers: InboundHandlers;

  constructor(needs: NeedsService) {
    this.handlers = {
      [JobNeedPublished.type]: {
        contract: JobNeedPublished,
        apply: async (tx, principal, data, { subject, sourceversion }) => {
          const terms = data as JobNeedPublished;
          if (subject !== undefined && subject !== terms.externalId)
            throw badField('/subject', 'subject-mismatch', { externalId: terms.externalId });
          const { result, row } = await needs.upsertIn(tx, principal, terms, sourceversion ?? null);
          return { result, resource: { id: row.needId, version: row.version } };
        },
      },
    };
  }
}
