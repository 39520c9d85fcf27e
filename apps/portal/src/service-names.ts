/** The services behind the portal; no other can be reached through it. */
export const serviceNames = [
  'employer-needs',
  'training-plans',
  'partner-agreements',
  'planning-projections',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Those that own records and thus a date. */
export const owningServices: readonly ServiceName[] = [
  'employer-needs',
  'training-plans',
  'partner-agreements',
];

export const isServiceName = (name: string): name is ServiceName =>
  (serviceNames as readonly string[]).includes(name);
