import type { Config } from '@mizan/platform';
import { type ServiceName, serviceNames } from './service-names.js';

/** The base URL of each service; an error names those that the configuration lacks. */
export function serviceUrls(config: Config): Record<ServiceName, string> {
  const urls = {
    'employer-needs': config.EMPLOYER_NEEDS_URL,
    'training-plans': config.TRAINING_PLANS_URL,
    'partner-agreements': config.PARTNER_AGREEMENTS_URL,
    'planning-projections': config.PLANNING_PROJECTIONS_URL,
  };
  const missing = serviceNames.filter((name) => !urls[name]);
  if (missing.length > 0)
    throw new Error(
      `The portal needs the addresses of ${missing.join(', ')}: set ${missing.map((name) => `${name.toUpperCase().replaceAll('-', '_')}_URL`).join(', ')}`,
    );
  return urls as Record<ServiceName, string>;
}
