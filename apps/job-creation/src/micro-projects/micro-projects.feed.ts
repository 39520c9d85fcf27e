import type { MicroProjectState, MicroProjectTerms } from '@mizan/contracts';
import { Clock, type Principal } from '@mizan/platform';
import { assertMay, type Sourced, type SourceRules } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { assertCodesOf } from '../jobs/jobs.codes.js';
import { assertMayPropose } from './micro-projects.access.js';
import type { MicroProjectEntity } from './micro-projects.entity.js';
import { microProjects } from './micro-projects.kind.js';
import { abandonedByFeed, type ReportedEnd, takenFromFeed } from './rules/feed.js';
import { propose } from './rules/micro-project.js';

/** A project as its source describes it. */
export interface ReportedProject {
  readonly terms: MicroProjectTerms;
  readonly sourceVersion: number | null;
}

type Rules<Said> = SourceRules<MicroProjectEntity, MicroProjectState, Said>;

/** Applies what sources report about projects: by pushed event. */
@Injectable()
export class MicroProjectsFeed {
  readonly published: Rules<ReportedProject> = {
    kind: microProjects,
    externalIdOf: ({ terms }) => terms.externalId!,
    decide: (known, said, { principal, id }) => this.taken(known, said, principal, id),
  };

  readonly abandoned: Rules<ReportedEnd> = {
    kind: microProjects,
    externalIdOf: ({ externalId }) => externalId,
    decide: (known, said, { principal }) => {
      if (known) assertMay(microProjects, principal, 'abandon', known);
      return abandonedByFeed(known && microProjects.stateOf(known), said, this.clock.today());
    },
  };

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  private taken(
    known: MicroProjectEntity | undefined,
    { terms, sourceVersion }: ReportedProject,
    principal: Principal,
    id: string,
  ): Sourced<MicroProjectState> {
    if (known) assertMay(microProjects, principal, 'revise', known);
    assertCodesOf(terms, this.clock.today());
    assertMayPropose(principal, terms.territory);
    if (known) return takenFromFeed(microProjects.stateOf(known), terms, sourceVersion);
    const change = propose(id, principal.organisation, terms, sourceVersion);
    return { result: 'created', change };
  }
}
