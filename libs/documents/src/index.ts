import 'reflect-metadata';

export { asyncApi } from './asyncapi/asyncapi.js';
export * from './openapi/common-operations.js';
export type { Shape } from './openapi/components.js';
export { filed } from './openapi/example-file.js';
export { RECORDED_TRACE } from './openapi/short-problems.js';
export * from './openapi/openapi.module.js';
export { type OpenApiInput, openApiOf } from './openapi/openapi.js';
export * from './openapi/operations.js';
export * from './openapi/recorded.js';
export { type Route, routesOf } from './openapi/routes.js';
export * as shapes from './openapi/shapes.js';
