export { bootstrapDatabase, schemas, urlOf, type Schema } from './roles.js';
