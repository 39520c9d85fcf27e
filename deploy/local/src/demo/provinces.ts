/**
 * Permanent jobs by prefecture and province, in thousands (HCP, 2024). Only used to scale the demo.
 */
export const provinces = [
  ['MA-SAL', 135],
  ['MA-KEN', 129],
  ['MA-RAB', 100],
  ['MA-SKH', 90],
  ['MA-KHE', 27],
  ['MA-SIK', 20],
  ['MA-SIL', 13],
] as const;
export type Province = (typeof provinces)[number][0];

/** The town in the name of a site. */
export const townOf: Record<Province, string> = {
  'MA-SAL': 'Salé',
  'MA-KEN': 'Kénitra',
  'MA-RAB': 'Rabat',
  'MA-SKH': 'Tamesna',
  'MA-KHE': 'Khémisset',
  'MA-SIK': 'Sidi Kacem',
  'MA-SIL': 'Sidi Slimane',
};
