/** The class of a state. An instance holds the whole state of an aggregate. */
export type StateClass<State extends object = object> = new () => State;

/**
 * An aggregate as its service publishes it. All its events carry the same whole state, so the state
 * is the contract. The type of an event says what happened; a reader can use the state without
 * knowing the type.
 */
export interface Aggregate<State extends object = object, Type extends string = string> {
  /** The service that owns it, and the `source` of its events. */
  readonly service: string;
  /** Its name within the service, as in `employer-needs:need:<id>`. */
  readonly name: string;
  readonly state: StateClass<State>;
  /** The member of the state with its id, which is the `subject` of its events. */
  readonly id: string;
  /** The version of the contract of the state. */
  readonly version: number;
  /** What each type of event says, in words. */
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

/** The `dataschema` of the events: which state they carry, in which version. */
export const schemaNameOf = ({ service, name, version }: Aggregate): string =>
  `urn:mizan:${service}:${name}:v${version}`;

/** `employer-needs:need`: the aggregate's name in the ledger and in the catalogue. */
export const kindOf = ({ service, name }: Aggregate): string => `${service}:${name}`;
