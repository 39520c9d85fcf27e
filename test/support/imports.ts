/** An import of needs, as the service shows it. */
export interface Import {
  id: string;
  status: string;
  mode: string;
  sha256: string | null;
  received: number;
  accepted: number;
  unchanged: number;
  refused: number;
  endedAt: string | null;
  failure: { code: string } | null;
}

export const IMPORTS = 'employer-needs/v1/imports';
export const needOf = (externalId: string, terms: object = {}) => ({
  externalId,
  territory: 'MA-KEN',
  occupation: '9333',
  openings: 2,
  from: '2027-01-01',
  to: '2027-03-31',
  origin: 'fictional',
  channel: 'import',
  ...terms,
});
export const fileOf = (needs: object[]) =>
  needs.map((need) => `${JSON.stringify(need)}\n`).join('');
