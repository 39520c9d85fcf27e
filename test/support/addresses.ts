import { serviceNames } from '@mizan/contracts';
import { addressVariableOf } from '@mizan/platform';

/** Every service at one address, as the environment of the portal says it. */
export const everyServiceAt = (url: string): Record<string, string> =>
  Object.fromEntries(serviceNames.map((name) => [addressVariableOf(name), url]));
