import type { OrganisationState } from '@mizan/contracts';
import { type BatchContext, lockRegistration, ParkedEvents, type Pusher } from '@mizan/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Read } from './newest-states.js';

/**
 * The organisations of the partnership, as far as a service has read of them: who stands behind
 * what is pushed.
 */
@Injectable()
export class KnownOrganisations {
  constructor(@Inject(ParkedEvents) private readonly parked: ParkedEvents) {}

  /**
   * Keeps what was read, and gives what they pushed before they were known to its handler again.
   */
  async keep(
    { tx, onCommit }: Pick<BatchContext, 'tx' | 'onCommit'>,
    newest: readonly Read<OrganisationState>[],
  ): Promise<void> {
    if (newest.length === 0) return;
    const rows = newest.map(({ state, version }) => ({
      ...state,
      id: state.organisationId,
      version,
    }));
    for (const { id } of rows) await lockRegistration(tx, id);
    await tx.query(
      `insert into known_organisation (id, version, kind, territory, status)
       select id, version, kind, territory, status
       from json_populate_recordset(null::known_organisation, $1) order by id
       on conflict (id) do update set version = excluded.version, kind = excluded.kind,
         territory = excluded.territory, status = excluded.status
       where known_organisation.version < excluded.version`,
      [JSON.stringify(rows)],
    );
    for (const { id } of rows) onCommit(() => this.parked.replayEarlyPushes(id));
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
