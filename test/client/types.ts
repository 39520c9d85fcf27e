import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { serviceDocuments } from '../support/documents.js';
import { withCommon } from './common.js';
import { withShared } from './shared.js';

const MADE =
  '// Made from the OpenAPI documents of the services by `npm run client`: change a service, never this file.\n';

/**
 * The members of a union say that it is one, what a shared parameter means stands where it is
 * declared, and the format of a text stands in the documents.
 */
const saidElsewhere =
  /^ *\/\*\* (@enum \{[^\n]*|Format: [^\n]*|@description [^\n]*\*\/\n(?= *"?[\w-]+"?\??: components\["parameters"\]))\n?/gm;
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

/** The files of `libs/client/src` by name: one for each service, and what they have in common. */
export async function clientTypes(): Promise<Map<string, string>> {
  const services = serviceDocuments.filter(({ name }) => name !== 'portal');
  const texts = services.map(
    async ({ name, openApi }) => [name, await typesOf(openApi())] as const,
  );
  const { common, rest } = withCommon(new Map(await Promise.all(texts)));
  const all = [...rest, ['common', common] as const];
  const files = all.map(async ([name, text]) => [name, await fileOf(text)] as const);
  return new Map(await Promise.all(files));
}

/** The text of a file, with what it takes from others. */
function fileOf(text: string): Promise<string> {
  const json = ['Json', 'JsonBody'].filter((name) => text.includes(`${name}<`));
  const imports = [
    ...(text.includes('common.') ? [`import type * as common from './common.js';`] : []),
    ...(json.length > 0 ? [`import type { ${json.join(', ')} } from './json.js';`] : []),
  ];
  return formatted(`${MADE}${imports.join('\n')}\n${text}`);
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
