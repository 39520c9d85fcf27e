/**
 * Work of which one run serves everybody who asked before it began. Who asks while it runs gets the
 * next run.
 */
export class Coalesced {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves at the end of a run that begins after this call. */
  run(): Promise<void> {
    if (!this.running) return this.begin();
    return (this.next ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.begin();
      }));
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    while (this.running) await this.running.catch(() => undefined);
  }

  private begin(): Promise<void> {
    const running = this.work().finally(() => {
      if (this.running === running) this.running = undefined;
    });
    return (this.running = running);
  }
}
