import 'reflect-metadata';

export { jsonSchemaOf, type JsonSchema } from './schemas/json-schema.js';
export { publishedContracts, publishedSchemas } from './schemas/published-schemas.js';
