import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { serviceDocuments } from '../support/documents.js';

const header =
  '// Made from the OpenAPI document of the service by `npm run client`: change the service, never this file.\n';

/** The types of each service that the portal leads to, as `libs/client/src/<service>.ts` holds them. */
export async function clientTypes(): Promise<Map<string, string>> {
  const services = serviceDocuments.filter(({ name }) => name !== 'portal');
  const texts = services.map(async ({ name, openApi }) => {
    const document = openApi() as unknown as OpenAPI3;
    return [
      name,
      header +
        astToString(
          await openapiTS(document, {
            alphabetize: true,
            emptyObjectsUnknown: true,
            rootTypes: false,
            silent: true,
          }),
        ),
    ] as const;
  });
  return new Map(await Promise.all(texts));
}
