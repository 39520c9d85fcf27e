/**
 * An event that an organisation pushes: a class with its type. An instance holds the data of the
 * event.
 */
export interface InboundEventClass<T extends object = object> {
  new (): T;
  readonly type: string;
}

/**
 * One kind of pushed events: on the topics `mizan.inbound.<organisation>.<name>`, or over `POST
 * /v1/events` of the service.
 */
export interface InboundKind {
  readonly name: string;
  readonly events: readonly InboundEventClass[];
  /** The event for a record with a key but without a value. */
  readonly withdrawal?: InboundEventClass<{ externalId: string }>;
}
