import { type Api, clockOperations, healthOperations } from '@mizan/documents';

/** What the portal answers itself; the services below `/api/` have documents of their own. */
export const api: Api = {
  service: '',
  title: 'Mizan: portal',
  description:
    'The one public entry. `/api/<service>/…` leads to the services, each with an `openapi.json` of its own; the topics are described in `/asyncapi.json`; tokens are had at `POST /oidc/token` (client credentials, development only).',
  operations: { ...healthOperations, ...clockOperations },
};
