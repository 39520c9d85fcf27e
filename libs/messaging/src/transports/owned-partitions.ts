export interface Partition {
  readonly topic: string;
  readonly partition: number;
}

interface Ownership extends Partition {
  /** When something of it was handled last. */
  since: number;
  /** The work that was begun last; what comes next waits for it. */
  turn: Promise<void>;
  busy: number;
}

const nameOf = ({ topic, partition }: Partition): string => `${topic}/${partition}`;

/** The partitions that the group has given us: one work at a time for each, and since when each has been idle. */
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

  /** Those that were handed nothing for so long. */
  idleFor(ms: number): Partition[] {
    const now = Date.now();
    return [...this.owned.values()].filter(({ since, busy }) => busy === 0 && now - since > ms);
  }

  /** Runs the work once what was begun before for the same partition has ended. */
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
