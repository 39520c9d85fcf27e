import type { InboundEventClass } from '@mizan/contracts';
import type { Principal, ShownFault } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import type { PushedEvent } from './pushed-event.js';
import type { Pushers } from './pusher.js';

/** What became of a pushed event; `resource` is the record that it made or moved. */
export interface InboundResult {
  readonly id: string;
  readonly result: 'created' | 'revised' | 'unchanged' | 'stale' | 'refused';
  readonly resource?: { readonly id: string; readonly version: number };
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly ShownFault[];
}

export type Applied = Pick<InboundResult, 'result' | 'resource'>;

/**
 * How a service takes the events of one type; throws a Problem or a RuleViolation for what it
 * refuses.
 */
export interface InboundHandler<T extends object = object> {
  readonly contract: InboundEventClass<T>;
  apply(tx: EntityManager, principal: Principal, data: T, event: PushedEvent): Promise<Applied>;
}

/** How a service takes all that organisations push to it, whatever the channel. */
export interface InboundHandlers extends Pushers {
  readonly handlers: readonly InboundHandler[];
}

/** A handler whose data has the type of its contract. */
export const handlerOf = <T extends object>(handler: InboundHandler<T>): InboundHandler =>
  handler as unknown as InboundHandler;
