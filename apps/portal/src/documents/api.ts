import { type Api, clockOperations, healthOperations } from '@mizan/documents';

/** The API of the portal itself. The services below `/api/` have their own documents. */
export const api: Api = {
  service: '',
  title: 'Mizan: portal',
  description:
    'The one public entry. `/api/<service>/…` leads to the services, each with an `openapi.json` of its own; the topics are described in `/asyncapi.json`; tokens are had at `POST /oidc/token` (client credentials, development only).',
  operations: { ...healthOperations, ...clockOperations },
};
