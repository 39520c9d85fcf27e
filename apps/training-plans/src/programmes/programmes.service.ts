import type { ProgrammeState, ProgrammeTerms } from '@mizan/contracts';
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
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { assertNotClosed } from '../plans/plan.js';
import { PlanEntity } from '../plans/plan.entity.js';
import {
  changedSession,
  SessionEntity,
  stateOf as stateOfSession,
} from '../sessions/session.entity.js';
import { takeShares } from '../sessions/session.js';
import { mayAct, type TrainingVerb } from '../training.access.js';
import { type Changed, TrainingWriter } from '../training.writer.js';
import {
  close,
  open,
  type ProgrammeChange,
  propose,
  resume,
  revise,
  suspend,
} from './programme.js';
import { ProgrammeEntity, stateOf } from './programme.entity.js';
import { type ProgrammeView, viewOf } from './programmes.view.js';

type Decision = (
  programme: ProgrammeState,
) => ProgrammeChange | undefined | Promise<ProgrammeChange | undefined>;

/** One transaction per command: the programme, its event and those of the sessions that it reaches commit together. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: TrainingWriter,
    private readonly clock: Clock,
  ) {}

  propose(command: Command, planId: string, terms: ProgrammeTerms): Promise<Answer<ProgrammeView>> {
    return this.commands.run(command, async (tx) => {
      const plan = await tx.findOne(PlanEntity, {
        where: { planId },
        lock: { mode: 'pessimistic_read' },
      });
      if (!plan) throw notFound();
      mayAct(command.principal, 'propose', plan);
      if (command.ifMatch !== undefined) assertVersion(command, plan.version);
      this.assertCodes(terms);
      assertNotClosed(plan);
      const row = Object.assign(new ProgrammeEntity(), { version: 0 });
      const subject = newId();
      await this.writer.save(
        tx,
        { row, subject, change: propose(subject, command.principal.organisation, plan, terms) },
        command.principal,
      );
      return created(viewOf(row), `/v1/programmes/${subject}`);
    });
  }

  patch(
    command: Command,
    id: string,
    complete: (programme: ProgrammeState) => Promise<ProgrammeTerms>,
  ): Promise<Answer<ProgrammeView>> {
    return this.change(command, id, 'revise', async (programme) => {
      const terms = await complete(programme);
      this.assertCodes(terms);
      return revise(programme, terms);
    });
  }

  open(command: Command, id: string): Promise<Answer<ProgrammeView>> {
    return this.change(command, id, 'adopt', open);
  }

  suspend(command: Command, id: string, reason: string): Promise<Answer<ProgrammeView>> {
    return this.change(command, id, 'adopt', (programme) => suspend(programme, reason));
  }

  resume(command: Command, id: string): Promise<Answer<ProgrammeView>> {
    return this.change(command, id, 'adopt', resume);
  }

  close(command: Command, id: string, reason: string | null): Promise<Answer<ProgrammeView>> {
    return this.change(command, id, 'adopt', (programme) => close(programme, reason));
  }

  private change(
    command: Command,
    id: string,
    verb: TrainingVerb,
    decide: Decision,
  ): Promise<Answer<ProgrammeView>> {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(ProgrammeEntity, {
        where: { programmeId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw notFound();
      mayAct(command.principal, verb, row);
      assertVersion(command, row.version);
      const change = await decide(stateOf(row));
      const sessions =
        change && hasNewShares(row, change) ? await this.sessionsThatTake(tx, change.state) : [];
      await this.writer.saveAll(tx, [{ row, subject: id, change }, ...sessions], command.principal);
      return ok(viewOf(row));
    });
  }

  /** A session's events carry its programme's shares, so the sessions that have not ended are published again. */
  private async sessionsThatTake(
    tx: EntityManager,
    { programmeId, occupations }: ProgrammeState,
  ): Promise<Changed[]> {
    const rows = await tx.find(SessionEntity, {
      where: { programmeId, status: In(['scheduled', 'running']) },
      order: { sessionId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map((row) =>
      changedSession(row, row.sessionId, takeShares(stateOfSession(row), occupations)),
    );
  }

  private assertCodes({ occupations }: ProgrammeTerms): void {
    assertKnownCodes(
      occupations.map(({ occupation }, i) => ({
        pointer: `/occupations/${i}`,
        codes: { occupation },
      })),
      this.clock.today(),
    );
  }
}

const hasNewShares = (row: ProgrammeEntity, { state }: ProgrammeChange): boolean =>
  JSON.stringify(row.occupations) !== JSON.stringify(state.occupations);
