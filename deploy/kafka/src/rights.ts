import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAdmin, type BrokerLogin } from './admin.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

const ARRIVAL_MS_MAX = 30_000;
const ASK_EVERY_MS = 100;
/** What a broker answers that keeps no rights. */
const SECURITY_DISABLED = 'SECURITY_DISABLED';

/**
 * Lets each organisation write its own inbound topics and nothing else; said again, it changes
 * nothing. The dot ends the name: `council-ma-0` has no part in what is `council-ma-04`'s. Answers
 * false where the broker keeps no rights.
 */
export const ensureRights = (
  brokers: string[],
  organisations: readonly string[],
  login?: BrokerLogin,
): Promise<boolean> =>
  asAdmin(brokers, login, async (admin) => {
    try {
      await admin.createAcls({ acl: organisations.flatMap(rightsOf) });
    } catch (error) {
      if ((error as { type?: string }).type === SECURITY_DISABLED) return false;
      throw error;
    }
    await haveArrived(admin, organisations);
    return true;
  });

/** The controller has them first; the brokers, which decide, a moment later. */
async function haveArrived(admin: Admin, organisations: readonly string[]): Promise<void> {
  for (const deadline = Date.now() + ARRIVAL_MS_MAX; ;) {
    const { resources } = await admin.describeAcls({
      resourceType: AclResourceTypes.TOPIC,
      resourcePatternType: ResourcePatternTypes.PREFIXED,
      permissionType: AclPermissionTypes.ALLOW,
      operation: AclOperationTypes.WRITE,
    });
    const present = new Set(resources.map(({ resourceName }) => resourceName));
    const missing = organisations.filter((id) => !present.has(topicsOf(id)));
    if (missing.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(`The broker does not know the rights of ${missing.join(', ')}`);
    await sleep(ASK_EVERY_MS);
  }
}

const topicsOf = (organisation: string) => `mizan.inbound.${organisation}.`;

const rightsOf = (organisation: string): AclEntry[] =>
  [AclOperationTypes.WRITE, AclOperationTypes.DESCRIBE].map((operation) => ({
    principal: `User:${organisation}`,
    host: '*',
    operation,
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: AclResourceTypes.TOPIC,
    resourceName: topicsOf(organisation),
    resourcePatternType: ResourcePatternTypes.PREFIXED,
  }));
