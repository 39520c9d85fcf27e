import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { additionOf, type Organisation, realmOf } from './realm.js';

/**
 * Writes the realm of an installation for Keycloak to import at its first start:
 * ORGANISATIONS_FILE, REALM_FOLDER and, for the planners, REGION. `main.js --addition` prints
 * instead what a running Keycloak takes by *Partial import* for the organisations on its standard
 * input, as `GET /v1/organisations` answers them.
 */
const { ORGANISATIONS_FILE, REALM_FOLDER, REGION = 'MA-04' } = process.env;
if (process.argv.includes('--addition')) {
  const { data } = JSON.parse(readFileSync(0, 'utf8')) as { data: Organisation[] };
  console.log(JSON.stringify(additionOf(data), null, 2));
} else {
  if (!ORGANISATIONS_FILE || !REALM_FOLDER)
    throw new Error('needed: ORGANISATIONS_FILE=organisations.json REALM_FOLDER=folder');
  const organisations = JSON.parse(readFileSync(ORGANISATIONS_FILE, 'utf8')) as Organisation[];
  const file = path.join(REALM_FOLDER, 'mizan-realm.json');
  writeFileSync(file, JSON.stringify(realmOf(organisations, REGION), null, 2));
  console.log(`${file}: ${organisations.length} organisations`);
}
