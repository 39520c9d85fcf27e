import type {
  SupportEvaluation,
  SupportGrant,
  SupportRefusal,
  SupportStart,
  SupportTerms,
} from '@mizan/contracts';
import { type Answer, Clock, type Command } from '@mizan/platform';
import { Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { assertCodesOf } from '../jobs/jobs.codes.js';
import { abandon, evaluate, grant, refuse, start } from './rules/steps.js';
import { request, revise } from './rules/support.js';
import { assertMayRequest } from './supports.access.js';
import { SupportDto } from './supports.dto.js';
import { supports } from './supports.kind.js';
import type { SupportView } from './supports.view.js';

type Answered = Promise<Answer<SupportView>>;

/** The commands on supports. */
@Injectable()
export class SupportsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  request(command: Command, terms: SupportTerms): Answered {
    return this.records.create(command, supports, (_tx, id) => {
      this.assertAllowed(command, terms);
      return request(id, command.principal.organisation, terms);
    });
  }

  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: SupportDto, body };
    return this.records.patch(command, supports, asked, (support, terms) => {
      this.assertAllowed(command, terms);
      return revise(support, terms);
    });
  }

  /** The money is that of the caller's organisation. */
  grant(command: Command, id: string, granted: SupportGrant): Answered {
    const { organisation } = command.principal;
    return this.records.decide(command, supports, { id, verb: 'grant' }, (support) =>
      grant(support, granted, organisation, this.clock.today()),
    );
  }

  refuse(command: Command, id: string, refusal: SupportRefusal): Answered {
    return this.records.decide(command, supports, { id, verb: 'refuse' }, (support) =>
      refuse(support, refusal, this.clock.today()),
    );
  }

  start(command: Command, id: string, started: SupportStart): Answered {
    return this.records.decide(command, supports, { id, verb: 'start' }, (support) =>
      start(support, started, this.clock.today()),
    );
  }

  evaluate(command: Command, id: string, evaluation: SupportEvaluation): Answered {
    return this.records.decide(command, supports, { id, verb: 'evaluate' }, (support) =>
      evaluate(support, evaluation, this.clock.today()),
    );
  }

  abandon(command: Command, id: string, reason: string): Answered {
    return this.records.decide(command, supports, { id, verb: 'abandon' }, (support) =>
      abandon(support, reason, this.clock.today()),
    );
  }

  private assertAllowed({ principal }: Command, terms: SupportTerms): void {
    assertCodesOf(terms, this.clock.today());
    assertMayRequest(principal, terms.territory);
  }
}
