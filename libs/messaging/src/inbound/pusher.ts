import { type Principal, Problem, type Role } from '@mizan/platform';
import type { EntityManager } from 'typeorm';

/** What a service knows of an organisation whose system pushes to it. */
export interface Pusher {
  readonly role: Role;
  readonly territory: string;
  readonly isClosed: boolean;
}

/**
 * Where a service looks up who pushes; undefined for an organisation that nobody has registered.
 */
export interface Pushers {
  pusherOf(tx: EntityManager, organisation: string): Promise<Pusher | undefined>;
}

/**
 * Who acts for what stands on an organisation's topic: the right to write there is its credential.
 * One that is not known yet is looked up again once nobody is registering it, so that its event is
 * either taken or parked before the registration commits, which then gives what is parked to its
 * handler again.
 */
export async function pusherOfTopic(
  tx: EntityManager,
  pushers: Pushers,
  organisation: string,
): Promise<Principal> {
  let pusher = await pushers.pusherOf(tx, organisation);
  if (!pusher) {
    await tx.query('select pg_advisory_xact_lock_shared(hashtext($1))', [lockOf(organisation)]);
    pusher = await pushers.pusherOf(tx, organisation);
  }
  if (!pusher) throw new Problem(403, 'unknown-organisation', { organisation });
  assertNotClosed(pusher, organisation);
  const { role, territory } = pusher;
  return { client: organisation, organisation, role, territory, scopes: ['events:push'] };
}

/** A token outlives its organisation by some hours. */
export async function assertMayPush(
  tx: EntityManager,
  pushers: Pushers,
  { organisation }: Principal,
): Promise<void> {
  assertNotClosed(await pushers.pusherOf(tx, organisation), organisation);
}

/**
 * Taken by who registers an organisation: until the commit, nothing that it pushed is parked as of
 * nobody.
 */
export async function lockRegistration(tx: EntityManager, organisation: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [lockOf(organisation)]);
}

const lockOf = (organisation: string) => `mizan organisation ${organisation}`;

function assertNotClosed(pusher: Pusher | undefined, organisation: string): void {
  if (pusher?.isClosed) throw new Problem(403, 'organisation-closed', { organisation });
}
