export interface Partition {
  readonly topic: string;
  readonly partition: number;
}

interface Ownership extends Partition {
  /** When one of its batches was last handled. */
  since: number;
  /** The last started work of the partition; the next work waits for it. */
  turn: Promise<void>;
  busy: number;
}

const nameOf = ({ topic, partition }: Partition): string => `${topic}/${partition}`;

/**
 * The partitions assigned to us. Each does one thing at a time, and it is known for how long each
 * has been idle.
 */
export class OwnedPartitions {
  private readonly owned = new Map<string, Ownership>();

  add({ topic, partition }: Partition): void {
    const known = this.owned.get(nameOf({ topic, partition }));
    if (known) known.since = Date.now();
    else this.owned.set(nameOf({ topic, partition }), newOwnership({ topic, partition }));
  }

  clear(): void {
    this.owned.clear();
  }

  all(): Partition[] {
    return [...this.owned.values()].map(({ topic, partition }) => ({ topic, partition }));
  }

  /** The partitions that have been idle for at least this long. */
  idleFor(ms: number): Partition[] {
    const now = Date.now();
    return [...this.owned.values()].filter(({ since, busy }) => busy === 0 && now - since > ms);
  }

  /** Runs the work after everything that was started before for this partition. */
  async inTurn(partition: Partition, work: () => Promise<void>): Promise<void> {
    let mine = this.owned.get(nameOf(partition));
    if (!mine) this.owned.set(nameOf(partition), (mine = newOwnership(partition)));
    mine.busy++;
    const done = mine.turn.then(work);
    mine.turn = done.catch(() => undefined);
    try {
      await done;
    } finally {
      mine.busy--;
      mine.since = Date.now();
    }
  }
}

const newOwnership = ({ topic, partition }: Partition): Ownership => ({
  ...{ topic, partition },
  ...{ since: Date.now(), turn: Promise.resolve(), busy: 0 },
});
