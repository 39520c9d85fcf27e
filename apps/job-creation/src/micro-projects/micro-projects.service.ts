import type {
  Creation,
  Financing,
  Incubation,
  MicroProjectTerms,
  Selection,
  Visit,
} from '@mizan/contracts';
import { type Answer, Clock, type Command, Problem } from '@mizan/platform';
import { lockIdentity, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertCodesOf } from '../jobs/jobs.codes.js';
import { assertMayPropose } from './micro-projects.access.js';
import { MicroProjectDto, saidBy } from './micro-projects.dto.js';
import { MicroProjectEntity } from './micro-projects.entity.js';
import type { ReportedProject } from './micro-projects.feed.js';
import { microProjects } from './micro-projects.kind.js';
import type { MicroProjectView } from './micro-projects.view.js';
import { propose, revise } from './rules/micro-project.js';
import { abandon, create, finance, incubate, select } from './rules/steps.js';
import { recordVisit } from './rules/visits.js';

type Answered = Promise<Answer<MicroProjectView>>;

/** The commands on micro-projects. */
@Injectable()
export class MicroProjectsService {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  propose(command: Command, { terms, sourceVersion }: ReportedProject): Answered {
    const { organisation } = command.principal;
    return this.records.create(command, microProjects, async (tx, id) => {
      await assertNew(tx, organisation, terms.externalId);
      this.assertAllowed(command, terms);
      return propose(id, organisation, terms, sourceVersion);
    });
  }

  patch(command: Command, id: string, body: object): Answered {
    const asked = { id, verb: 'revise', terms: MicroProjectDto, body };
    return this.records.patch(command, microProjects, asked, (project, said) => {
      const { terms, sourceVersion } = saidBy(said);
      this.assertAllowed(command, terms);
      return revise(project, terms, sourceVersion);
    });
  }

  select(command: Command, id: string, selection: Selection): Answered {
    return this.records.decide(command, microProjects, { id, verb: 'select' }, (project) =>
      select(project, selection, this.clock.today()),
    );
  }

  incubate(command: Command, id: string, incubation: Incubation): Answered {
    return this.records.decide(command, microProjects, { id, verb: 'incubate' }, (project) =>
      incubate(project, incubation, this.clock.today()),
    );
  }

  finance(command: Command, id: string, financing: Financing): Answered {
    return this.records.decide(command, microProjects, { id, verb: 'finance' }, (project) =>
      finance(project, financing, this.clock.today()),
    );
  }

  create(command: Command, id: string, creation: Creation): Answered {
    return this.records.decide(command, microProjects, { id, verb: 'create' }, (project) =>
      create(project, creation, this.clock.today()),
    );
  }

  visit(command: Command, id: string, { on, alive, jobs, note }: Visit): Answered {
    const by = command.principal.organisation;
    const visit = { on, alive, jobs: jobs ?? null, note: note ?? null, by };
    return this.records.decide(command, microProjects, { id, verb: 'visit' }, (project) =>
      recordVisit(project, visit, this.clock.today()),
    );
  }

  abandon(command: Command, id: string, reason: string): Answered {
    return this.records.decide(command, microProjects, { id, verb: 'abandon' }, (project) =>
      abandon(project, reason, this.clock.today()),
    );
  }

  private assertAllowed({ principal }: Command, terms: MicroProjectTerms): void {
    assertCodesOf(terms, this.clock.today());
    assertMayPropose(principal, terms.territory);
  }
}

async function assertNew(
  tx: EntityManager,
  organisation: string,
  externalId: string | null | undefined,
): Promise<void> {
  if (!externalId) return;
  await lockIdentity(tx, organisation, externalId);
  const isKnown = await tx.existsBy(MicroProjectEntity, { organisation, externalId });
  if (isKnown) throw new Problem(409, 'external-id-taken', { organisation, externalId });
}
