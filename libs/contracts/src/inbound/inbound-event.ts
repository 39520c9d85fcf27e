/** An event that an organisation's system pushes: a class with its type; its instances are the event's data. */
export interface InboundEventClass<T extends object = object> {
  new (): T;
  readonly type: string;
}

/** What organisations push of one kind: on the topics `mizan.inbound.<organisation>.<name>`, or by `POST /v1/events` of the service. */
export interface InboundKind {
  readonly name: string;
  readonly events: readonly InboundEventClass[];
  /** The event that a record with a key and no value stands for. */
  readonly withdrawal?: InboundEventClass<{ externalId: string }>;
}
