import { addressVariableOf, type Config } from '@mizan/platform';
import { type ServiceName, serviceNames } from './service-names.js';

/** The base URL of each service. The error names all that are not configured. */
export function serviceUrls(config: Config): Record<ServiceName, string> {
  const missing = serviceNames.filter((name) => !config.addressOf(name));
  if (missing.length > 0)
    throw new Error(
      `The portal needs the addresses of ${missing.join(', ')}: set ${missing.map(addressVariableOf).join(', ')}`,
    );
  return Object.fromEntries(serviceNames.map((name) => [name, config.addressOf(name)])) as Record<
    ServiceName,
    string
  >;
}
