import { owningServices, type ServiceName, serviceNames } from '@mizan/contracts';

/** The services behind the portal; no other can be reached through it. Those that own records have a date. */
export { owningServices, type ServiceName, serviceNames };

export const isServiceName = (name: string): name is ServiceName =>
  (serviceNames as readonly string[]).includes(name);
