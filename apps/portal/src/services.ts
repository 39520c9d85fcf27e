import type { Config } from '@mizan/platform';

/** The services behind the portal; no other can be reached through it. */
export const serviceNames = ['employer-needs', 'training-plans', 'partner-agreements', 'planning-projections'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Those that own records and thus a date. */
export const owningServices: readonly ServiceName[] = ['employer-needs', 'training-plans', 'partner-agreements'];

export const isServiceName = (name: string): name is ServiceName => (serviceNames as readonly string[]).includes(name);

/** The base URL of each service; an error names those that the configuration lacks. */
export function serviceUrls(config: Config): Record<ServiceName, string> {
  const urls = {
    'employer-needs': config.EMPLOYER_NEEDS_URL,
    'training-plans': config.TRAINING_PLANS_URL,
    'partner-agreements': config.PARTNER_AGREEMENTS_URL,
    'planning-projections': config.PLANNING_PROJECTIONS_URL,
  };
  const missing = serviceNames.filter((name) => !urls[name]);
  if (missing.length > 0) throw new Error(`The portal needs the addresses of ${missing.join(', ')}: set ${missing.map((name) => `${name.toUpperCase().replaceAll('-', '_')}_URL`).join(', ')}`);
  return urls as Record<ServiceName, string>;
}
