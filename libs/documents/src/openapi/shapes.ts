import type { JsonSchema } from '@mizan/schemas';
import type { Shape } from './components.js';
import type { AnyClass } from './routes.js';

/** A fixed schema. */
export const plain =
  (schema: JsonSchema): Shape =>
  () =>
    schema;
export const id = plain({ type: 'string', format: 'uuid' });
export const instant = plain({ type: 'string', format: 'date-time' });
export const version = plain({ type: 'integer', minimum: 1 });
export const count = plain({ type: 'integer', minimum: 0 });
export const number = plain({ type: 'number' });
export const text = plain({ type: 'string' });
export const truth = plain({ type: 'boolean' });
export const oneOf = (...values: readonly string[]): Shape =>
  plain({ type: 'string', enum: [...values] });
export const listOf =
  (item: Shape): Shape =>
  (components) => ({ type: 'array', items: item(components) });
/** What the caller may do with a record: names of verbs. */
export const allowedOf = (verbs: Readonly<Record<string, unknown>>): Shape =>
  Object.keys(verbs).length === 0
    ? plain({ type: 'array', maxItems: 0 })
    : listOf(oneOf(...Object.keys(verbs)));
export const orNull =
  (shape: Shape): Shape =>
  (components) => {
    const schema = shape(components);
    return typeof schema.type === 'string' && schema.enum === undefined
      ? { ...schema, type: [schema.type, 'null'] }
      : { anyOf: [schema, { type: 'null' }] };
  };
export const mapOf =
  (value: Shape): Shape =>
  (components) => ({ type: 'object', additionalProperties: value(components) });

type Members = Readonly<Record<string, Shape>>;
const membersOf = (members: Members, components: Parameters<Shape>[0]) =>
  Object.fromEntries(Object.entries(members).map(([name, shape]) => [name, shape(components)]));

/** An object with required and optional members. */
export const object =
  (members: Members, optional: Members = {}): Shape =>
  (components) => ({
    type: 'object',
    properties: { ...membersOf(members, components), ...membersOf(optional, components) },
    required: Object.keys(members),
  });

/** The same schema as a named component. */
export const named =
  (name: string, shape: Shape): Shape =>
  (components) =>
    components.named(name, () => shape(components));

/** A state as the API shows it: the contract's class, without some members and with others. */
export const viewOf = (
  name: string,
  contract: AnyClass,
  { without = [], and = {} }: { without?: readonly string[]; and?: Members },
): Shape =>
  named(name, (components) => {
    const { properties = {}, required = [], ...schema } = components.contract(contract, false);
    const left = Object.fromEntries(
      Object.entries(properties).filter(([member]) => !without.includes(member)),
    );
    return {
      ...schema,
      properties: { ...left, ...membersOf(and, components) },
      required: [
        ...new Set([
          ...required.filter((member) => !without.includes(member)),
          ...Object.keys(and),
        ]),
      ],
    };
  });

/** The class of a request. Unknown fields are refused. */
export const bodyOf =
  (contract: AnyClass): Shape =>
  (components) =>
    components.named(inputName(contract), () => components.contract(contract, true));

/** A merge patch: all members are optional, and a missing one stays unchanged. */
export const changesOf =
  (contract: AnyClass, { without = [] }: { without?: readonly string[] } = {}): Shape =>
  (components) =>
    components.named(`${contract.name.replace(/(Dto|Terms)$/, '')}Changes`, () => {
      const {
        properties = {},
        required: _required,
        ...schema
      } = components.contract(contract, true);
      return {
        ...schema,
        properties: Object.fromEntries(
          Object.entries(properties).filter(([member]) => !without.includes(member)),
        ),
      };
    });

export const inputName = (contract: AnyClass) =>
  `${contract.name.replace(/(Dto|Terms)$/, '')}Input`;

/** A page of a list whose rows are not counted. */
export const pageOf = (item: Shape): Shape => object({ data: listOf(item), next: orNull(text) });

/** A field that a version changed; the values are any JSON. */
export const fieldChange: Shape = named(
  'FieldChange',
  object({
    field: plain({ type: 'string', description: 'A JSON pointer into the later version' }),
    before: plain({}),
    after: plain({}),
  }),
);

const counted = {
  count: plain({
    type: ['integer', 'null'],
    minimum: 0,
    maximum: 10_000,
    description:
      'How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted',
  }),
  isMore: plain({ type: 'boolean', description: 'Whether there are more rows than `count`' }),
};

export const countedPageOf = (item: Shape): Shape =>
  object({ data: listOf(item), next: orNull(text), ...counted });

export const recordPageOf = (item: Shape, makers: Readonly<Record<string, unknown>>): Shape =>
  object({ data: listOf(item), next: orNull(text), ...counted, can: allowedOf(makers) });

/** The sorts of a list: each name, also with `-` for the reverse order. */
export const sortOf = ({
  sorts,
}: {
  readonly sorts: Readonly<Record<string, unknown>>;
}): Members => ({
  sort: oneOf(...['id', ...Object.keys(sorts)].flatMap((name) => [name, `-${name}`])),
});
