/** Permanent jobs by prefecture and province, in thousands (HCP, 2024): they scale a believable demo, nothing else. */
export const provinces = [
  ['MA-SAL', 135],
  ['MA-KEN', 129],
  ['MA-RAB', 100],
  ['MA-SKH', 90],
  ['MA-KHE', 27],
  ['MA-SIK', 20],
  ['MA-SIL', 13],
] as const;
