import 'reflect-metadata';

export { type AnyClass, jsonSchemaOf, type JsonSchema, portable } from './json-schema.js';
export { keysOf, pointerTo } from './json-pointer.js';
export { jsonText } from './json-text.js';
export { publishedSchemas } from './published-schemas.js';
export { completed, membersOf } from './members.js';
export { canonicalContent } from './canonical-content.js';
export { validatorFor, type FieldFault, type Validator } from './validators.js';
