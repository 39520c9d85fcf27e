import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { serviceDocuments } from '../support/documents.js';
import { withShared } from './shared.js';

const header = `// Made from the OpenAPI document of the service by \`npm run client\`: change the service, never this file.
import type { Json, JsonBody } from './json.js';
`;

/**
 * The members of a union say that it is one, and what a shared parameter means stands where it is
 * declared.
 */
const saidElsewhere =
  /^ *\/\*\* (@enum \{[^\n]*|@description [^\n]*\*\/\n(?= *"?[\w-]+"?\??: components\["parameters"\]))\n?/gm;
/**
 * Verbs that a path does not have and parameters that an operation does not take: openapi-fetch
 * takes an absent member for the same.
 */
const notThere =
  /^ *(get|put|post|delete|options|head|patch|trace|query|header|path|cookie|requestBody)\?: never;\n/gm;

/** An answer, and a body, of one type as JSON: most are, and each takes five lines. */
const jsonAnswer =
  /(\d{3}): \{\s+headers: \{\s*(?:ETag: [^;]+;\s*)?(?:Location: [^;]+;\s*)?\[name: string\]: unknown;?\s*\};\s+content: \{\s*'application\/json': ((?:(?!\n {6}\};)[\s\S])+?);?\s*\};\n {6}\};/g;
const jsonBody = /\{ content: \{ 'application\/json': (components\['schemas'\]\['\w+'\]) \} \};/g;

/** The types of each service, with the content of `libs/client/src/<service>.ts`. */
export async function clientTypes(): Promise<Map<string, string>> {
  const services = serviceDocuments.filter(({ name }) => name !== 'portal');
  const texts = services.map(
    async ({ name, openApi }) => [name, header + (await typesOf(openApi()))] as const,
  );
  return new Map(await Promise.all(texts));
}

async function typesOf(openApi: object): Promise<string> {
  const nodes = await openapiTS(withShared(openApi), {
    alphabetize: true,
    emptyObjectsUnknown: true,
    rootTypes: false,
    silent: true,
  });
  const text = await formatted(astToString(nodes).replace(notThere, '').replace(saidElsewhere, ''));
  return formatted(text.replace(jsonAnswer, '$1: Json<$2>;').replace(jsonBody, 'JsonBody<$1>;'));
}

const formatted = (text: string) =>
  format(text, {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
    objectWrap: 'collapse',
  });
