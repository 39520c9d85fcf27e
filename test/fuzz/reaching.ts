import { codeLists } from '@mizan/classifications';

type Json = { [key: string]: unknown };
const SOME = 12;
/**
 * Not fuzzed: the clock would end every record, the stream does not end, and schemathesis writes no
 * NDJSON. All three have tests of their own.
 */
const LEFT_OUT = ['moveClock', 'followMovements', 'importNeeds'];
const NOT_WRITTEN = 'application/x-ndjson';
/** Schemas of requests only: answers are compared with the unchanged document. */
const REQUESTED = /(Input|Changes|Data)$/;

/**
 * The document with request schemas narrowed to what exists: ids of records, codes of the lists.
 */
export function reaching(document: Json, known: Readonly<Record<string, readonly string[]>>): Json {
  const paths = document.paths as Record<
    string,
    Record<string, { operationId: string; parameters?: Json[]; requestBody?: { content: Json } }>
  >;
  for (const [path, methods] of Object.entries(paths)) {
    const ids = known[path.split('/')[2] ?? ''] ?? [];
    for (const [method, operation] of Object.entries(methods)) {
      if (LEFT_OUT.includes(operation.operationId)) delete methods[method];
      delete operation.requestBody?.content[NOT_WRITTEN];
      for (const parameter of operation.parameters ?? [])
        if (parameter.in === 'path' && parameter.name === 'id' && ids.length > 0)
          Object.assign(parameter, {
            schema: { type: 'string', enum: ids.slice(0, SOME) },
            examples: { known: { value: ids[0] } },
          });
    }
    if (Object.keys(methods).length === 0) delete paths[path];
  }
  const components = document.components as { schemas: Json };
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [
      name,
      REQUESTED.test(name) ? narrowed(schema) : schema,
    ]),
  );
  for (const methods of Object.values(paths))
    for (const operation of Object.values(methods))
      for (const parameter of operation.parameters ?? []) narrowParameter(parameter, known);
  return { ...document, components: { ...components, schemas } };
}

const CODES: Readonly<Record<string, readonly string[]>> = {
  territory: codeLists.territory.within('MA-04'),
  occupation: codeLists.occupation
    .all()
    .slice(0, SOME)
    .map(({ code }) => code),
  sector: codeLists.sector
    .all()
    .slice(0, SOME)
    .map(({ code }) => code),
};

function narrowParameter(
  parameter: Json,
  { needs = [] }: Readonly<Record<string, readonly string[]>>,
): void {
  const codes = CODES[String(parameter.name)];
  if (codes) parameter.schema = { type: 'string', enum: codes };
  // one version never comes; waiting for each that was made up would take 5 s
  if (parameter.name === 'after' && needs.length > 0)
    parameter.schema = {
      type: 'string',
      enum: [...needs.slice(0, SOME).map((id) => `need:${id}@1`), `need:${needs[0]}@999999`],
    };
}

/**
 * A member with the name of a code list takes its codes. Other values would be refused before the
 * rules are reached.
 */
function narrowed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(narrowed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const schema = child as Json | null;
      const codes = CODES[name];
      return [
        name,
        codes && typeof schema === 'object' && schema !== null && typeof schema.pattern === 'string'
          ? narrowedTo(codes, schema)
          : narrowed(child),
      ];
    }),
  );
}

const narrowedTo = (codes: readonly string[], { type }: Json): Json =>
  Array.isArray(type) ? { type, enum: [...codes, null] } : { type, enum: codes };
