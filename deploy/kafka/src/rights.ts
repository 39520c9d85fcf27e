import kafkajs, { type AclEntry, Kafka, logLevel } from 'kafkajs';
import { type BrokerLogin, connectionOf } from './broker-login.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** What a broker answers that keeps no rights. */
const SECURITY_DISABLED = 'SECURITY_DISABLED';

/**
 * Lets each organisation write its own inbound topics and nothing else; said again, it changes nothing. The dot ends
 * the name: `council-ma-0` has no part in what is `council-ma-04`'s. Answers false where the broker keeps no rights.
 */
export async function ensureRights(
  brokers: string[],
  organisations: readonly string[],
  login?: BrokerLogin,
): Promise<boolean> {
  const admin = new Kafka({
    ...connectionOf(brokers, login),
    clientId: 'mizan-rights',
    logLevel: logLevel.NOTHING,
    retry: { retries: 3 },
  }).admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: organisations.flatMap(rightsOf) });
    return true;
  } catch (error) {
    if ((error as { type?: string }).type === SECURITY_DISABLED) return false;
    throw error;
  } finally {
    await admin.disconnect();
  }
}

const rightsOf = (organisation: string): AclEntry[] =>
  [AclOperationTypes.WRITE, AclOperationTypes.DESCRIBE].map((operation) => ({
    principal: `User:${organisation}`,
    host: '*',
    operation,
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: AclResourceTypes.TOPIC,
    resourceName: `mizan.inbound.${organisation}.`,
    resourcePatternType: ResourcePatternTypes.PREFIXED,
  }));
