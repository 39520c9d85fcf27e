/**
 * Shell lines that push a need of 120 openings, like the agency's system would; the same as in the
 * README.
 */
export const pushLines = (address: string, isDevelopment: boolean): string =>
  [
    isDevelopment ? 'TOKEN=$(npm run -s token anapec)' : 'TOKEN=…',
    `curl -s "${address}/api/employer-needs/v1/events" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' -d '`,
    `  {"specversion":"1.0","id":"first-need-1","source":"anapec","type":"ma.mizan.inbound.job-need-published.v1","subject":"FIRST-1","sourceversion":1,`,
    `   "data":{"externalId":"FIRST-1","territory":"MA-KEN","occupation":"8219","openings":120,"from":"2027-01-01","to":"2027-06-30","origin":"fictional"}}'`,
  ].join('\n');
