import type {
  CompletionCount,
  EnrolmentCount,
  OutcomeCount,
  SessionState,
  SessionTerms,
} from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  assertVersion,
  Clock,
  type Command,
  Commands,
  created,
  newId,
  notFound,
  ok,
  otherOrganisation,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertNotClosed } from '../plans/plan.js';
import { PlanEntity } from '../plans/plan.entity.js';
import { assertTakesSessions } from '../programmes/programme.js';
import { ProgrammeEntity } from '../programmes/programme.entity.js';
import { mayAct, mayMake, mayRead } from '../training.access.js';
import { TrainingWriter } from '../training.writer.js';
import {
  assertWithin,
  cancel,
  countCompletions,
  countEnrolments,
  countOutcomes,
  revise,
  schedule,
  type SessionChange,
} from './session.js';
import { changedSession, SessionEntity, stateOf } from './session.entity.js';
import { type SessionView, viewOf } from './sessions.view.js';

type Decision = (
  session: SessionState,
  tx: EntityManager,
) => SessionChange | undefined | Promise<SessionChange | undefined>;

/** One transaction per command: the session and its event commit together, or neither does. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: TrainingWriter,
    private readonly clock: Clock,
  ) {}

  schedule(
    command: Command,
    programmeId: string,
    terms: SessionTerms,
  ): Promise<Answer<SessionView>> {
    return this.commands.run(command, async (tx) => {
      // held until the commit: a change of the shares at the same moment reaches this session, or this session reads it
      const programme = await tx.findOne(ProgrammeEntity, {
        where: { programmeId },
        lock: { mode: 'pessimistic_read' },
      });
      if (!programme || !mayRead(command.principal, programme)) throw notFound();
      if (command.ifMatch !== undefined) assertVersion(command, programme.version);
      this.assertCodes(terms);
      mayMake(command.principal, 'run-session', terms);
      assertWithin(terms.territory, programme);
      assertTakesSessions(programme);
      assertNotClosed(await tx.findOneByOrFail(PlanEntity, { planId: programme.planId }));
      const row = Object.assign(new SessionEntity(), { version: 0 });
      const subject = newId();
      const { planId, occupations } = programme;
      await this.writer.save(
        tx,
        changedSession(
          row,
          subject,
          schedule(subject, { programmeId, planId, occupations }, terms, this.clock.today()),
        ),
        command.principal,
      );
      return created(viewOf(row), `/v1/sessions/${subject}`);
    });
  }

  patch(
    command: Command,
    id: string,
    complete: (session: SessionState) => Promise<SessionTerms>,
  ): Promise<Answer<SessionView>> {
    return this.change(command, id, async (session, tx) => {
      const terms = await complete(session);
      assertWithin(
        terms.territory,
        await tx.findOneByOrFail(ProgrammeEntity, { programmeId: session.programmeId }),
      );
      this.assertCodes(terms);
      if (terms.operator !== command.principal.organisation)
        throw otherOrganisation(command.principal);
      mayMake(command.principal, 'run-session', terms);
      return revise(session, terms, this.clock.today());
    });
  }

  countEnrolments(
    command: Command,
    id: string,
    count: EnrolmentCount,
  ): Promise<Answer<SessionView>> {
    return this.change(command, id, (session) =>
      countEnrolments(session, count, command.principal.organisation, this.clock.today()),
    );
  }

  countCompletions(
    command: Command,
    id: string,
    count: CompletionCount,
  ): Promise<Answer<SessionView>> {
    return this.change(command, id, (session) =>
      countCompletions(session, count, command.principal.organisation, this.clock.today()),
    );
  }

  countOutcomes(command: Command, id: string, count: OutcomeCount): Promise<Answer<SessionView>> {
    return this.change(command, id, (session) =>
      countOutcomes(session, count, command.principal.organisation, this.clock.today()),
    );
  }

  cancel(command: Command, id: string): Promise<Answer<SessionView>> {
    return this.change(command, id, cancel);
  }

  private change(command: Command, id: string, decide: Decision): Promise<Answer<SessionView>> {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(SessionEntity, {
        where: { sessionId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw notFound();
      mayAct(command.principal, 'run-session', row);
      assertVersion(command, row.version);
      return ok(
        viewOf(
          await this.writer.save(
            tx,
            changedSession(row, id, await decide(stateOf(row), tx)),
            command.principal,
          ),
        ),
      );
    });
  }

  private assertCodes({ territory, from }: SessionTerms): void {
    assertKnownCodes([{ pointer: '', codes: { territory } }], from);
  }
}
