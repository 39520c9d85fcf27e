export { bootstrapDatabase, type Schema, schemaOf, schemas, urlOf } from './roles.js';
