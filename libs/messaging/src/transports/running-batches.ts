/**
 * The batches that are being applied. The client fetches only while it waits for none, so it is
 * told that a batch is done once it has started.
 */
export class RunningBatches {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly max: number) {}

  /** Starts the work when there is room. It must not throw. */
  async start(work: () => Promise<void>): Promise<void> {
    while (this.running.size >= this.max) await Promise.race(this.running);
    const done = work().finally(() => this.running.delete(done));
    this.running.add(done);
  }

  async ended(): Promise<void> {
    await Promise.all(this.running);
  }
}
