import { Config } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The day that the services live on, where somebody set it: a page that counted days by itself would offer days that they refuse. As the services do, a moved day goes before `MIZAN_CLOCK`; a portal that starts again has forgotten it. */
@Injectable()
export class ServicesDay {
  private moved: string | undefined;

  constructor(@Inject(Config) private readonly config: Pick<Config, 'MIZAN_CLOCK'>) {}

  /** `YYYY-MM-DD`; undefined where it is simply the day in Casablanca. */
  read(): string | undefined {
    return this.moved ?? this.config.MIZAN_CLOCK;
  }

  move(date: string): void {
    this.moved = date;
  }
}
