import { JobNeedPublished } from '@mizan/contracts';
import { Injectable } from '@nestjs/common';
import { type InboundHandlers, invalid } from '@mizan/platform';
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
          if (subject !== undefined && subject !== terms.externalId) throw invalid([{ pointer: '/subject', code: 'subject-mismatch', detail: 'The subject is the external id of the need' }]);
          const { result, row } = await needs.upsertIn(tx, principal, terms, sourceversion ?? null);
          return { result, resource: { id: row.needId, version: row.version } };
        },
      },
    };
  }
}
