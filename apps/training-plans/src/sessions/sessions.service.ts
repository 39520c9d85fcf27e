import {
  type CompletionCount,
  type EnrolmentCount,
  type OutcomeCount,
  SessionTerms,
} from '@mizan/contracts';
import {
  type Answer,
  assertKnownCodes,
  assertVersion,
  Clock,
  type Command,
  notFound,
  otherOrganisation,
} from '@mizan/platform';
import { Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { PlanEntity } from '../plans/plans.entity.js';
import { assertNotClosed } from '../plans/rules/plan.js';
import { mayRead } from '../programmes/programmes.access.js';
import { ProgrammeEntity } from '../programmes/programmes.entity.js';
import { assertTakesSessions } from '../programmes/rules/programme.js';
import { countCompletions, countEnrolments, type Counting, countOutcomes } from './rules/counts.js';
import { assertWithin, cancel, revise, schedule } from './rules/session.js';
import { assertMaySchedule } from './sessions.access.js';
import { sessions } from './sessions.kind.js';
import type { SessionView } from './sessions.view.js';

type Answered = Promise<Answer<SessionView>>;

/** The commands on sessions. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  schedule(command: Command, programmeId: string, terms: SessionTerms): Answered {
    const { principal, ifMatch } = command;
    return this.records.create(command, sessions, async (tx, id) => {
      // Held until the commit. A concurrent revision of the shares waits and then finds this
      // session, or this command reads the new shares.
      const lock = { mode: 'pessimistic_read' } as const;
      const programme = await tx.findOne(ProgrammeEntity, { where: { programmeId }, lock });
      if (!programme || !mayRead(principal, programme)) throw notFound();
      if (ifMatch !== undefined) assertVersion(command, programme.version);
      assertCodes(terms);
      assertMaySchedule(principal, terms);
      assertWithin(terms.territory, programme);
      assertTakesSessions(programme);
      assertNotClosed(await tx.findOneByOrFail(PlanEntity, { planId: programme.planId }));
      const { planId, occupations } = programme;
      return schedule(id, { programmeId, planId, occupations }, terms, this.clock.today());
    });
  }

  patch(command: Command, id: string, body: object): Answered {
    const { principal } = command;
    const asked = { id, verb: 'revise', terms: SessionTerms, body };
    return this.records.patch(command, sessions, asked, async (session, terms, { tx }) => {
      const { programmeId } = session;
      assertWithin(terms.territory, await tx.findOneByOrFail(ProgrammeEntity, { programmeId }));
      assertCodes(terms);
      if (terms.operator !== principal.organisation) throw otherOrganisation(principal);
      assertMaySchedule(principal, terms);
      return revise(session, terms, this.clock.today());
    });
  }

  countEnrolments(command: Command, id: string, count: EnrolmentCount): Answered {
    return this.records.decide(command, sessions, { id, verb: 'count-enrolments' }, (session) =>
      countEnrolments(session, count, this.counting(command)),
    );
  }

  countCompletions(command: Command, id: string, count: CompletionCount): Answered {
    return this.records.decide(command, sessions, { id, verb: 'count-completions' }, (session) =>
      countCompletions(session, count, this.counting(command)),
    );
  }

  countOutcomes(command: Command, id: string, count: OutcomeCount): Answered {
    return this.records.decide(command, sessions, { id, verb: 'count-outcomes' }, (session) =>
      countOutcomes(session, count, this.counting(command)),
    );
  }

  cancel(command: Command, id: string): Answered {
    return this.records.decide(command, sessions, { id, verb: 'cancel' }, cancel);
  }

  private counting({ principal }: Command): Counting {
    return { countedBy: principal.organisation, today: this.clock.today() };
  }
}

const assertCodes = ({ territory, from }: SessionTerms): void =>
  assertKnownCodes([{ pointer: '', codes: { territory } }], from);
