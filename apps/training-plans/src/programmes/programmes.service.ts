import { type ProgrammeState, ProgrammeTerms, sameContent } from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  assertVersion,
  Clock,
  type Command,
  notFound,
} from '@mizan/platform';
import { assertMay, type Change, type Changed, type Deciding, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PlanEntity } from '../plans/plans.entity.js';
import { plans } from '../plans/plans.kind.js';
import { assertNotClosed } from '../plans/rules/plan.js';
import { takeShares } from '../sessions/rules/session.js';
import { SessionEntity } from '../sessions/sessions.entity.js';
import { sessions } from '../sessions/sessions.kind.js';
import type { ProgrammeEntity } from './programmes.entity.js';
import { programmes } from './programmes.kind.js';
import type { ProgrammeView } from './programmes.view.js';
import { close, open, propose, resume, revise, suspend } from './rules/programme.js';

type Answered = Promise<Answer<ProgrammeView>>;

/** What callers do to programmes, and what that does to their sessions: all of it commits together. */
@Injectable()
export class ProgrammesService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  propose(command: Command, planId: string, terms: ProgrammeTerms): Answered {
    const { principal, ifMatch } = command;
    return this.records.create(command, programmes, async (tx, id) => {
      const lock = { mode: 'pessimistic_read' } as const;
      const plan = await tx.findOne(PlanEntity, { where: { planId }, lock });
      if (!plan) throw notFound();
      assertMay(plans, principal, 'propose-programme', plan);
      if (ifMatch !== undefined) assertVersion(command, plan.version);
      this.assertCodes(terms);
      assertNotClosed(plan);
      return propose(id, principal.organisation, plan, terms);
    });
  }

  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: ProgrammeTerms, body };
    return this.records.patch(
      command,
      programmes,
      asked,
      (programme, terms) => {
        this.assertCodes(terms);
        return revise(programme, terms);
      },
      sessionsThatTake,
    );
  }

  open(command: Command, id: string): Answered {
    return this.records.decide(command, programmes, { id, verb: 'open' }, open);
  }

  suspend(command: Command, id: string, reason: string): Answered {
    return this.records.decide(command, programmes, { id, verb: 'suspend' }, (programme) =>
      suspend(programme, reason),
    );
  }

  resume(command: Command, id: string): Answered {
    return this.records.decide(command, programmes, { id, verb: 'resume' }, resume);
  }

  close(command: Command, id: string, reason: string | null): Answered {
    return this.records.decide(command, programmes, { id, verb: 'close' }, (programme) =>
      close(programme, reason),
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

/** A session's events carry its programme's shares: new ones reach the sessions that have not ended. */
async function sessionsThatTake(
  { state }: Change<ProgrammeState>,
  { tx, row }: Deciding<ProgrammeEntity>,
): Promise<Changed[]> {
  const { programmeId, occupations } = state;
  if (sameContent(row.occupations, occupations)) return [];
  const rows = await unendedSessions(tx, programmeId);
  return rows.map((session) => ({
    kind: sessions,
    row: session,
    change: takeShares(sessions.stateOf(session), occupations),
  }));
}

const unendedSessions = (tx: EntityManager, programmeId: string): Promise<SessionEntity[]> =>
  tx.find(SessionEntity, {
    where: { programmeId, status: In(['scheduled', 'running']) },
    order: { sessionId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
