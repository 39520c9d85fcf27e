import {
  hiringNeed,
  type HiringNeedState,
  microProject,
  type MicroProjectState,
  session,
  type SessionState,
  support,
  type SupportState,
  topicOf,
} from '@mizan/contracts';
import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { Coverage } from '../agreements/coverage.service.js';
import {
  coveringsOfNeed,
  coveringsOfProject,
  coveringsOfSession,
  coveringsOfSupport,
} from './rules/covering.js';

@Controller()
export class CoverageConsumer {
  constructor(@Inject(Coverage) private readonly coverage: Coverage) {}

  @EventPattern<string>(topicOf(hiringNeed.service))
  async needs(@Payload() { events }: EventBatch, @Ctx() { tx }: BatchContext): Promise<Outcome[]> {
    await this.coverage.take(
      tx,
      events.map(({ envelope: { data, sequence } }) =>
        coveringsOfNeed(data as HiringNeedState, sequence),
      ),
    );
    return events.map(() => ({ kind: 'done' }));
  }

  @EventPattern<string>(topicOf(session.service))
  async sessions(
    @Payload() { events }: EventBatch,
    @Ctx() { tx }: BatchContext,
  ): Promise<Outcome[]> {
    await this.coverage.take(
      tx,
      events.map(({ envelope: { data, sequence } }) =>
        coveringsOfSession(data as SessionState, sequence),
      ),
    );
    return events.map(() => ({ kind: 'done' }));
  }

  @EventPattern<string>(topicOf(microProject.service))
  async jobs(@Payload() { events }: EventBatch, @Ctx() { tx }: BatchContext): Promise<Outcome[]> {
    await this.coverage.take(
      tx,
      events.map(({ aggregate, envelope: { data, sequence } }) =>
        aggregate === support
          ? coveringsOfSupport(data as SupportState, sequence)
          : coveringsOfProject(data as MicroProjectState, sequence),
      ),
    );
    return events.map(() => ({ kind: 'done' }));
  }
}
