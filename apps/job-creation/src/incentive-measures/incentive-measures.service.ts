import type { IncentiveMeasureTerms } from '@mizan/contracts';
import { type Answer, Clock, type Command } from '@mizan/platform';
import { assertMayMake, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { isMinistry } from './incentive-measures.access.js';
import type { MeasureClosureDto } from './incentive-measures.dto.js';
import { incentiveMeasures } from './incentive-measures.kind.js';
import { assertAlone, assertSound } from './incentive-measures.terms.js';
import type { IncentiveMeasureView } from './incentive-measures.view.js';
import { close, register } from './rules/incentive-measure.js';

type Answered = Promise<Answer<IncentiveMeasureView>>;

/** The commands on measures, except the revision: it changes budgets too, see `revisions/`. */
@Injectable()
export class IncentiveMeasuresService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  register(command: Command, terms: IncentiveMeasureTerms): Answered {
    const { principal } = command;
    return this.records.create(command, incentiveMeasures, async (tx, id) => {
      assertMayMake(isMinistry, principal, terms);
      assertSound(terms);
      const change = register(id, principal.organisation, terms, this.clock.today());
      await assertAlone(tx, id, terms);
      return change;
    });
  }

  close(command: Command, id: string, { on, reason }: MeasureClosureDto): Answered {
    const today = this.clock.today();
    return this.records.decide(command, incentiveMeasures, { id, verb: 'close' }, (measure) =>
      close(measure, { on: on ?? today, reason }, today),
    );
  }
}
