import { serviceNames } from '@mizan/contracts';
import { type Fleet, firstOrganisations } from './fleet.js';
import { print } from './steps.js';

/** Prints the addresses, how to sign in, and what to try first. */
export function welcome(
  { portalUrl }: Fleet,
  brokers: string[],
  dataDir: string,
  seconds: number,
): void {
  print(`
Mizan is ready in ${seconds.toFixed(1)} s.

  page        ${portalUrl}   (as planner; ${portalUrl}/sign-in?as=anapec for another of the clients below)
  HTTP        ${portalUrl}/api/<service>/v1/…   (${serviceNames.join(', ')})
  events      ${brokers.length > 0 ? `Kafka at ${brokers.join(', ')}` : 'the event logs in PostgreSQL (KAFKA_BROKERS or npm run start:kafka for Kafka)'}
  data, logs  ${dataDir}

  sign-in     clients planner, operations and every organisation (${firstOrganisations.join(', ')}); secret: demo

Try:
  TOKEN=$(npm run -s token anapec)
  curl -s -X PUT ${portalUrl}/api/employer-needs/v1/needs/by-external-id/TRY-1 -H "Authorization: Bearer $TOKEN" \\
    -H 'Content-Type: application/json' -d '{"externalId":"TRY-1","territory":"MA-KEN","occupation":"8212","openings":120,"from":"2026-10-01","to":"2027-03-31","origin":"fictional"}'
  curl -s "${portalUrl}/api/planning-projections/v1/projections?territory=MA-KEN&by=occupation:1" -H "Authorization: Bearer $(npm run -s token planner)"
  npm run verify

Ctrl-C stops everything.`);
}
