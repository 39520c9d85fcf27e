import type { OrganisationState } from '@mizan/contracts';
import { type BatchContext, lockRegistration, ParkedEvents, type Pusher } from '@mizan/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The organisations of the partnership, as far as a service has read of them: who stands behind what is pushed. */
@Injectable()
export class KnownOrganisations {
  private readonly logger = new Logger(KnownOrganisations.name);

  constructor(@Inject(ParkedEvents) private readonly parked: ParkedEvents) {}

  /** Keeps the newest of what was read, and gives what they pushed before they were known to its handler again. */
  async keep(
    { tx, onCommit }: Pick<BatchContext, 'tx' | 'onCommit'>,
    read: readonly { state: OrganisationState; version: number }[],
  ): Promise<void> {
    if (read.length === 0) return;
    const newest = new Map<string, object>();
    const inOrder = [...read].sort((a, b) => a.version - b.version);
    for (const { state, version } of inOrder)
      newest.set(state.organisationId, { ...state, id: state.organisationId, version });
    for (const organisation of [...newest.keys()].sort()) await lockRegistration(tx, organisation);
    await tx.query(
      `insert into known_organisation (id, version, kind, territory, status)
       select id, version, kind, territory, status
       from json_populate_recordset(null::known_organisation, $1) order by id
       on conflict (id) do update set version = excluded.version, kind = excluded.kind,
         territory = excluded.territory, status = excluded.status
       where known_organisation.version < excluded.version`,
      [JSON.stringify([...newest.values()])],
    );
    for (const organisation of newest.keys()) onCommit(() => void this.replay(organisation));
  }

  /** What stays parked, as the database is away, is replayed by an operator. */
  private replay(organisation: string): Promise<unknown> {
    return this.parked
      .replayOf(organisation, 'unknown-organisation')
      .catch((error: unknown) => this.logger.warn(error, `parked events of ${organisation}`));
  }

  async pusherOf(tx: EntityManager, organisation: string): Promise<Pusher | undefined> {
    const [row] = (await tx.query(
      `select kind as role, territory, status = 'closed' as "isClosed"
       from known_organisation where id = $1`,
      [organisation],
    )) as Pusher[];
    return row;
  }
}
