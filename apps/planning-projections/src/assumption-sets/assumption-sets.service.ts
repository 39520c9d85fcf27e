import {
  type Answer,
  assertVersion,
  type Command,
  Commands,
  countOf,
  created,
  forbidden,
  keyOf,
  limitOf,
  newId,
  notFound,
  ok,
  pageOf,
  RuleViolation,
} from '@mizan/platform';
import { sameContent } from '@mizan/contracts';
import { allowedTo, allowedToMake, type RecordPage } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { LedgerNews } from '../ledger/ledger-news.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { Activation } from './activation.js';
import { type Asker, assertMay, makers, verbs } from './assumption-sets.access.js';
import {
  activate,
  approve,
  type AssumptionSet,
  type AssumptionTerms,
  draft,
  retire,
  revise,
} from './assumption-set.js';
import { AssumptionSetEntity } from './assumption-set.entity.js';
import type { AssumptionSetDto, AssumptionSetsQuery } from './assumption-sets.dto.js';

export type AssumptionSetView = AssumptionSet & { id: string; version: number; can: string[] };

const isName = (key: unknown): key is string => typeof key === 'string' && key.length <= 80;

@Injectable()
export class AssumptionSetsService {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Activation) private readonly activation: Activation,
    @Inject(LedgerNews) private readonly news: LedgerNews,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(SnapshotFeed) private readonly snapshot: SnapshotFeed,
  ) {}

  draft(command: Command, terms: AssumptionSetDto): Promise<Answer<AssumptionSetView>> {
    return this.commands.run(command, async (tx) => {
      if (!makers.draft.may(command.principal)) throw forbidden(command.principal);
      const set = draft(completed(terms), command.principal.organisation);
      if (await tx.existsBy(AssumptionSetEntity, { name: set.name }))
        throw new RuleViolation('set-name-taken', { name: set.name });
      const row = Object.assign(new AssumptionSetEntity(), set, { id: newId(), version: 1 });
      await tx.insert(AssumptionSetEntity, row);
      return created(viewFor(command)(row), `/v1/assumption-sets/${row.id}`);
    });
  }

  revise(
    command: Command,
    id: string,
    complete: (terms: AssumptionTerms) => Promise<AssumptionSetDto>,
  ): Promise<Answer<AssumptionSetView>> {
    return this.change(command, id, 'revise', async (set) =>
      revise(set, completed(await complete(termsOf(set)))),
    );
  }

  approve(command: Command, id: string): Promise<Answer<AssumptionSetView>> {
    const { organisation, role } = command.principal;
    const approver = { organisation, isMinistry: role === 'ministry' };
    return this.change(command, id, 'approve', (set) => approve(set, approver));
  }

  /**
   * Retires the set in use and activates this one. After the commit every figure is based on it.
   */
  async activate(command: Command, id: string): Promise<Answer<AssumptionSetView>> {
    const answer = await this.commands.run(command, async (tx) => {
      const row = await locked(tx, command, id, 'activate');
      const changed = activate(setOf(row));
      // locked first: of two concurrent activations the second then sees the result of the first
      const held = await this.activation.hold(tx);
      const before = await tx.findOneOrFail(AssumptionSetEntity, {
        where: { status: 'in-use' },
        lock: { mode: 'pessimistic_write' },
      });
      await save(tx, before, retire(setOf(before)));
      await save(tx, row, changed);
      await this.activation.run(tx, held, row.name, command.principal.organisation);
      return ok(viewFor(command)(row));
    });
    this.news.announce();
    await this.snapshot.catchUp().catch(() => undefined); // it is committed, whatever comes after
    return answer;
  }

  async one(asker: Asker, id: string): Promise<AssumptionSetView> {
    const row = await this.db.manager.findOneBy(AssumptionSetEntity, { id });
    if (!row) throw notFound();
    return viewFor(asker)(row);
  }

  async page(
    asker: Asker,
    { limit, cursor, status }: AssumptionSetsQuery,
  ): Promise<RecordPage<AssumptionSetView>> {
    const size = limitOf(limit);
    const asked = { ...(status && { status }) };
    const page = pageOf(
      await this.db.manager.find(AssumptionSetEntity, {
        where: { ...asked, name: MoreThan(keyOf(cursor, isName) ?? '') },
        order: { name: 'asc' },
        take: size + 1,
      }),
      size,
      ({ name }) => name,
      viewFor(asker),
    );
    const counted = await this.db.manager.countBy(AssumptionSetEntity, asked);
    return { ...page, ...countOf(counted), can: allowedToMake(makers, asker.principal) };
  }

  private change(
    command: Command,
    id: string,
    verb: keyof typeof verbs,
    decide: (set: AssumptionSet) => AssumptionSet | Promise<AssumptionSet>,
  ): Promise<Answer<AssumptionSetView>> {
    return this.commands.run(command, async (tx) => {
      const row = await locked(tx, command, id, verb);
      await save(tx, row, await decide(setOf(row)));
      return ok(viewFor(command)(row));
    });
  }
}

const viewFor =
  ({ principal }: Asker) =>
  ({ id, version, ...set }: AssumptionSetEntity): AssumptionSetView => ({
    id,
    version,
    ...set,
    can: allowedTo(verbs, { principal }, set),
  });

const setOf = ({ id: _id, version: _version, ...set }: AssumptionSetEntity): AssumptionSet => set;

/** The set, locked, at the version that the command names. */
async function locked(
  tx: EntityManager,
  command: Command,
  id: string,
  verb: keyof typeof verbs,
): Promise<AssumptionSetEntity> {
  const row = await tx.findOne(AssumptionSetEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw notFound();
  assertMay(command.principal, verb, row);
  assertVersion(command, row.version);
  return row;
}

/** Saves the set and raises its version, if it has changed. */
async function save(
  tx: EntityManager,
  row: AssumptionSetEntity,
  changed: AssumptionSet,
): Promise<void> {
  const isChanged = Object.entries(changed).some(
    ([name, value]) => !sameContent(row[name as keyof AssumptionSet], value),
  );
  if (isChanged) await tx.save(Object.assign(row, changed, { version: row.version + 1 }));
}

/** The terms to which a PATCH is applied. */
function termsOf(set: AssumptionSet): AssumptionTerms {
  const { name, label, origin, source, fill, completion, availability, delivery } = set;
  return { name, label, origin, source, fill, completion, availability, delivery };
}

/** A set that names no origin is a hypothesis. */
const completed = ({ origin, source, ...terms }: AssumptionSetDto): AssumptionTerms => ({
  ...terms,
  origin: origin ?? 'hypothesis',
  source: source ?? null,
});
