import { hostname } from 'node:os';
import ConsumerGroup from 'kafkajs/src/consumer/consumerGroup.js';

/** The client id of a member: which process of which machine it is. */
export const memberIdOf = (groupId: string, pid = process.pid): string =>
  `${groupId}@${hostname()}:${pid}`;

/**
 * A process that is killed stays a member of its group until its session times out, and meanwhile
 * the broker gives its partitions to nobody. With this change the next process on the same machine
 * takes it out of the group before it joins. A member that is taken out by mistake joins again.
 */
export function removeFormerMembers(): void {
  const { connect } = ConsumerGroup.prototype;
  if (connect.name === connectAlone.name) return;
  async function connectAlone(this: ConsumerGroup): Promise<void> {
    await connect.call(this);
    await removeEnded(this).catch(() => undefined); // the broker removes them later
  }
  ConsumerGroup.prototype.connect = connectAlone;
}

async function removeEnded({ cluster, groupId }: ConsumerGroup): Promise<void> {
  const coordinator = await cluster.findGroupCoordinator({ groupId });
  const { groups } = await coordinator.describeGroups({ groupIds: [groupId] });
  for (const { memberId, clientId } of groups.flatMap(({ members }) => members))
    if (hasEnded(clientId)) await coordinator.leaveGroup({ groupId, memberId });
}

/** Whether it was a process of this machine. In a container each start has the same process id. */
function hasEnded(clientId: string): boolean {
  const [, host, pid] = /@(.+):(\d+)$/.exec(clientId) ?? [];
  if (host !== hostname()) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
