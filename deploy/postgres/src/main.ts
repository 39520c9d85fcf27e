import { bootstrapDatabase, type Schema, schemas } from './roles.js';

/**
 * Creates the database, schemas and roles of an installation. Needs ADMIN_DATABASE_URL and a
 * password per service (EMPLOYER_NEEDS_DATABASE_PASSWORD …). A second run changes nothing but
 * passwords.
 */
const { ADMIN_DATABASE_URL: admin, DATABASE_NAME: database = 'mizan' } = process.env;
const passwords = Object.fromEntries(
  schemas.map((schema) => [schema, process.env[`${schema.toUpperCase()}_DATABASE_PASSWORD`]]),
);
const missing = Object.entries({ ADMIN_DATABASE_URL: admin, ...passwords })
  .filter(([, value]) => !value)
  .map(([name]) => name);
if (!admin || missing.length > 0) throw new Error(`needed: ${missing.join(', ')}`);
await bootstrapDatabase(admin, database, passwords as Record<Schema, string>);
console.log(`The database ${database} has its schemas and roles: ${schemas.join(', ')}`);
