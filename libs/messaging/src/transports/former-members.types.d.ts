declare module 'kafkajs/src/consumer/consumerGroup.js' {
  interface Coordinator {
    describeGroups(request: { groupIds: string[] }): Promise<{
      groups: { members: { memberId: string; clientId: string }[] }[];
    }>;
    leaveGroup(request: { groupId: string; memberId: string }): Promise<unknown>;
  }

  /** The members of the internal consumer group of kafkajs that are used here. */
  export default class ConsumerGroup {
    readonly groupId: string;
    readonly cluster: {
      findGroupCoordinator(request: { groupId: string }): Promise<Coordinator>;
    };
    connect(): Promise<void>;
  }
}
