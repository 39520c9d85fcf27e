export interface StreamEvent<Data> {
  readonly id: string;
  readonly event: string;
  readonly data: Data;
}

const PATIENCE_MS = 15_000;

/** Server-sent events as a browser reads them. `next` fails if none comes in time. */
export class EventStream<Data> {
  private readonly over = new AbortController();
  private readonly events: StreamEvent<Data>[] = [];
  private wake = () => {};
  isOver = false;
  lastId = '';
  status = 0;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
  ) {}

  async open(): Promise<this> {
    const answer = await fetch(this.url, { headers: this.headers, signal: this.over.signal });
    this.status = answer.status;
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    void this.read(answer.body!);
    return this;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.take(text.slice(0, end));
          text = text.slice(end + 2);
        }
      }
    } catch {
      // the connection has ended, as it does when we leave or the service is killed
    }
    this.isOver = true;
    this.wake();
  }

  private take(block: string): void {
    const fields = Object.fromEntries(
      block
        .split('\n')
        .map((line) => [
          line.slice(0, line.indexOf(':')),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    );
    if (fields.id) this.lastId = fields.id;
    if (fields.event)
      this.events.push({
        id: this.lastId,
        event: fields.event,
        data: JSON.parse(fields.data ?? '{}') as Data,
      });
    this.wake();
  }

  async next(): Promise<StreamEvent<Data>> {
    const deadline = setTimeout(() => {
      this.leave();
      this.wake();
    }, PATIENCE_MS);
    while (this.events.length === 0 && !this.isOver)
      await new Promise<void>((resolve) => (this.wake = resolve));
    clearTimeout(deadline);
    const event = this.events.shift();
    if (!event) throw new Error('the stream has ended');
    return event;
  }

  /** Reads on until an event is as it is wanted. */
  async until(isWanted: (event: StreamEvent<Data>) => boolean): Promise<StreamEvent<Data>> {
    for (;;) {
      const event = await this.next();
      if (isWanted(event)) return event;
    }
  }

  leave(): void {
    this.over.abort();
  }
}
