import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format } from 'prettier';
import { serviceDocuments } from '../support/documents.js';

const header =
  '// Made from the OpenAPI document of the service by `npm run client`: change the service, never this file.\n';

/** Which codes a status has stands in the documents: beside a reference to the one problem it would double the file. */
const whatOfReferences =
  /^ *\/\*\* @description [^\n]*\*\/\n(?= *(\d{3}: components\["responses"\]\["Problem"\]|"Accept-Language"\?: components))/gm;
/** Verbs that a path does not have and parameters that an operation does not take: openapi-fetch takes an absent member for the same. */
const notThere =
  /^ *(get|put|post|delete|options|head|patch|trace|query|header|path|cookie|requestBody)\?: never;\n/gm;

/** The types of each service, with the content of `libs/client/src/<service>.ts`. */
export async function clientTypes(): Promise<Map<string, string>> {
  const services = serviceDocuments.filter(({ name }) => name !== 'portal');
  const texts = services.map(
    async ({ name, openApi }) => [name, header + (await typesOf(openApi()))] as const,
  );
  return new Map(await Promise.all(texts));
}

async function typesOf(openApi: object): Promise<string> {
  const nodes = await openapiTS(withOneProblem(openApi), {
    alphabetize: true,
    emptyObjectsUnknown: true,
    rootTypes: false,
    silent: true,
  });
  return format(astToString(nodes).replace(notThere, '').replace(whatOfReferences, ''), {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
    objectWrap: 'collapse',
  });
}

interface Answers {
  responses?: Record<string, { description?: string; content?: Record<string, unknown> }>;
}

/** Refers to one schema of problems: repeated for each status it would be a third of the types. */
function withOneProblem(openApi: object): OpenAPI3 {
  const document = structuredClone(openApi) as {
    paths: Record<string, Record<string, Answers>>;
    components: { responses?: Record<string, unknown> };
  };
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  for (const { responses = {} } of operations)
    for (const [status, { description, content }] of Object.entries(responses))
      if (content?.['application/problem+json']) {
        (document.components.responses ??= {})['Problem'] ??= { description: 'A problem', content };
        Object.assign(responses, {
          [status]: { $ref: '#/components/responses/Problem', description },
        });
      }
  return document as unknown as OpenAPI3;
}
