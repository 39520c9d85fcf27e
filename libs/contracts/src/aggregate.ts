/** The class of a state: its instances carry the whole state of an aggregate. */
export type StateClass<State extends object = object> = new () => State;

/**
 * An aggregate as its service publishes it. Every event of it carries the same whole state, so the state is the
 * contract, and an event is one name for what happened to it: a reader needs no name to understand the event.
 */
export interface Aggregate<State extends object = object, Type extends string = string> {
  /** The service that owns it, which is the `source` of its events. */
  readonly service: string;
  /** Its name within the service, as in `employer-needs:need:<id>`. */
  readonly name: string;
  readonly state: StateClass<State>;
  /** The member of the state that holds its id, which is the `subject` of its events. */
  readonly id: string;
  /** The version of the state; another one is another contract. */
  readonly version: number;
  /** What happens to it, in words, by the type of the event. */
  readonly events: Readonly<Record<Type, string>>;
}

/** The types of an aggregate's events. */
export type EventOf<A extends Aggregate> = keyof A['events'] & string;

export function aggregate<State extends object, const Type extends string>(
  service: string,
  name: string,
  {
    id,
    ...rest
  }: {
    state: StateClass<State>;
    id: keyof State & string;
    events: Readonly<Record<Type, string>>;
  },
): Aggregate<State, Type> {
  return { service, name, id, version: 1, ...rest };
}

/** `dataschema` of an aggregate's events: which state they carry, and in which version. */
export const schemaNameOf = ({ service, name, version }: Aggregate): string =>
  `urn:mizan:${service}:${name}:v${version}`;

/** `employer-needs:need`: what the ledger and a catalogue call the aggregate. */
export const kindOf = ({ service, name }: Aggregate): string => `${service}:${name}`;
