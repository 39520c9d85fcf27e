import { type ProgrammeState, ProgrammeTerms, sameContent } from '@mizan/contracts';
import { type Answer, Clock, type Command } from '@mizan/platform';
import { type Change, type Changed, type Deciding, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { assertCodes } from '../programmes/programmes.codes.js';
import type { ProgrammeEntity } from '../programmes/programmes.entity.js';
import { programmes } from '../programmes/programmes.kind.js';
import type { ProgrammeView } from '../programmes/programmes.view.js';
import { revise } from '../programmes/rules/programme.js';
import { takeShares } from '../sessions/rules/session.js';
import { SessionEntity } from '../sessions/sessions.entity.js';
import { sessions } from '../sessions/sessions.kind.js';

/** Revises a programme, and the shares of its sessions, in one transaction. */
@Injectable()
export class ProgrammeRevisions {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  patch(command: Command, id: string, body: object): Promise<Answer<ProgrammeView>> {
    const asked = { id, verb: 'revise', terms: ProgrammeTerms, body };
    return this.records.patch(
      command,
      programmes,
      asked,
      (programme, terms) => {
        assertCodes(terms, this.clock.today());
        return revise(programme, terms);
      },
      sessionsThatTake,
    );
  }
}

/**
 * The events of a session carry the shares of its programme. New shares apply to the sessions that
 * have not ended.
 */
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
