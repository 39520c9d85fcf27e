/**
 * The date of the services, if it was set. Otherwise a page could offer days that they refuse. A
 * moved date replaces `MIZAN_CLOCK`, as in the services; a restarted portal does not know it any
 * more.
 */
export class ServicesDay {
  private moved: string | undefined;

  constructor(private readonly begun: string | undefined) {}

  /** `YYYY-MM-DD`; undefined if it is the present day in Casablanca. */
  read(): string | undefined {
    return this.moved ?? this.begun;
  }

  move(date: string): void {
    this.moved = date;
  }
}
