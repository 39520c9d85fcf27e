import type { CompletionCount, EnrolmentCount, SessionState, SessionTerms } from '@mizan/contracts';
import { type Answer, assertKnownCodes, assertVersion, Clock, type Command, Commands, created, forbidden, isId, keyOf, limitOf, newId, notFound, ok, type Page, pageOf, type Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ListQuery } from '../list-query.js';
import { ProgrammeEntity } from '../programmes/programme.entity.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { mayAct, mayMake, mayRead } from '../training.access.js';
import { TrainingWriter } from '../training.writer.js';
import { assertWithin, cancel, countCompletions, countEnrolments, revise, schedule, type SessionChange } from './session.js';
import { SessionEntity } from './session.entity.js';

export type SessionView = Omit<SessionState, 'sessionId'> & { id: string; version: number };
const viewOf = ({ sessionId, version, ...state }: SessionEntity): SessionView => ({ id: sessionId, version, ...state });

export function stateOf({ version: _version, ...state }: SessionEntity): SessionState {
  return state;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly commands: Commands,
    private readonly writer: TrainingWriter,
    private readonly programmes: ProgrammesService,
    private readonly clock: Clock,
    private readonly db: DataSource,
  ) {}

  schedule(command: Command, programmeId: string, terms: SessionTerms): Promise<Answer<SessionView>> {
    return this.commands.run(command, async (tx) => {
      const programme = await tx.findOneBy(ProgrammeEntity, { programmeId });
      if (!programme || !mayRead(command.principal, programme)) throw notFound('programme');
      if (command.ifMatch !== undefined) assertVersion(command, programme.version);
      this.assertCodes(terms);
      mayMake(command.principal, 'run-session', terms);
      const row = Object.assign(new SessionEntity(), { version: 0 });
      const sessionId = newId();
      assertWithin(terms.territory, programme);
      const { planId, occupations } = programme;
      await this.writer.save(tx, row, sessionId, schedule(sessionId, { programmeId, planId, occupations }, terms), command.principal);
      return created(viewOf(row), `/v1/sessions/${sessionId}`);
    });
  }

  patch(command: Command, id: string, complete: (session: SessionState) => Promise<SessionTerms>): Promise<Answer<SessionView>> {
    return this.change(command, id, async (session, tx) => {
      const terms = await complete(session);
      assertWithin(terms.territory, await tx.findOneByOrFail(ProgrammeEntity, { programmeId: session.programmeId }));
      this.assertCodes(terms);
      if (terms.operator !== command.principal.organisation) throw forbidden(`The token acts for ${command.principal.organisation}`, 'organisation-mismatch');
      mayMake(command.principal, 'run-session', terms);
      return revise(session, terms);
    });
  }

  countEnrolments(command: Command, id: string, count: EnrolmentCount): Promise<Answer<SessionView>> {
    return this.change(command, id, (session) => countEnrolments(session, count, command.principal.organisation, this.clock.today()));
  }

  countCompletions(command: Command, id: string, count: CompletionCount): Promise<Answer<SessionView>> {
    return this.change(command, id, (session) => countCompletions(session, count, command.principal.organisation, this.clock.today()));
  }

  cancel(command: Command, id: string): Promise<Answer<SessionView>> {
    return this.change(command, id, cancel);
  }

  async one(principal: Principal, id: string): Promise<SessionView> {
    const row = await this.db.manager.findOneBy(SessionEntity, { sessionId: id });
    if (!row || !mayRead(principal, row)) throw notFound('session');
    return viewOf(row);
  }

  async page(principal: Principal, programmeId: string, query: ListQuery): Promise<Page<SessionView>> {
    await this.programmes.one(principal, programmeId);
    const limit = limitOf(query.limit);
    const after = keyOf(query.cursor, isId);
    const rows = this.db.manager.createQueryBuilder(SessionEntity, 'session').where('session.programmeId = :programmeId', { programmeId }).orderBy('session.sessionId').limit(limit + 1);
    if (after !== undefined) rows.andWhere('session.sessionId > :after', { after });
    return pageOf(await rows.getMany(), limit, (row) => row.sessionId, viewOf);
  }

  private change(command: Command, id: string, decide: (session: SessionState, tx: EntityManager) => SessionChange | undefined | Promise<SessionChange | undefined>): Promise<Answer<SessionView>> {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(SessionEntity, { where: { sessionId: id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw notFound('session');
      mayAct(command.principal, 'run-session', row, 'session');
      assertVersion(command, row.version);
      return ok(viewOf(await this.writer.save(tx, row, id, await decide(stateOf(row), tx), command.principal)));
    });
  }

  private assertCodes({ territory, from }: SessionTerms): void {
    assertKnownCodes([{ pointer: '', codes: { territory } }], from);
  }
}
