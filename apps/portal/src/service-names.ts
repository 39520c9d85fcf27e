import { owningServices, type ServiceName, serviceNames } from '@mizan/contracts';

/**
 * The services behind the portal; others cannot be reached through it. The owning ones have a date.
 */
export { owningServices, type ServiceName, serviceNames };

export const isServiceName = (name: string): name is ServiceName =>
  (serviceNames as readonly string[]).includes(name);
