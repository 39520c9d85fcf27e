/** The day that the services live on, where somebody set it: a page that counted days by itself would offer days that they refuse. As with them, a moved day goes before the one they began with (`MIZAN_CLOCK`); a portal that starts again has forgotten it. */
export class ServicesDay {
  private moved: string | undefined;

  constructor(private readonly begun: string | undefined) {}

  /** `YYYY-MM-DD`; undefined where it is simply the day in Casablanca. */
  read(): string | undefined {
    return this.moved ?? this.begun;
  }

  move(date: string): void {
    this.moved = date;
  }
}
