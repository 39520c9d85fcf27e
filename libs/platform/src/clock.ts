import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Injectable,
  type OnModuleInit,
  Post,
} from '@nestjs/common';
import { IsBusinessDate } from '@mizan/contracts';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Config } from './config.js';
import { notFound } from './problems/problem.js';
import { Public } from './http/access.js';

const casablanca = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const MINUTE_MS = 60_000;
let day = { minute: 0, date: '' };

/**
 * The day in Casablanca. Formatting it costs more than many a command, so it is kept for a minute.
 */
function dayInCasablanca(): string {
  const minute = Math.floor(Date.now() / MINUTE_MS);
  if (minute !== day.minute)
    day = { minute, date: casablanca.format(new Date(minute * MINUTE_MS)) };
  return day.date;
}

/** What a service does on a new day, such as expiry or entry into force. */
export interface DueWork {
  runDue(today: string): Promise<void>;
}

/**
 * The date of an owning service: `MIZAN_CLOCK`, or the day in Casablanca. In development it can be
 * moved, and the moved date survives a restart.
 */
@Injectable()
export class Clock implements OnModuleInit {
  private moved: string | undefined;
  private readonly due: DueWork[] = [];

  constructor(
    @Inject(Config) private readonly config: Config,
    private readonly db: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.isDevelopment) return;
    const [row] = (await this.db.query('select today from moved_clock')) as { today: string }[];
    this.moved = row?.today;
  }

  /** Today, `YYYY-MM-DD`. */
  today(): string {
    return this.moved ?? this.config.MIZAN_CLOCK ?? dayInCasablanca();
  }

  onDue(work: DueWork): void {
    this.due.push(work);
  }

  /** Moves the date, and does everything that is due then before it returns. */
  async move(today: string): Promise<void> {
    await this.db.query(
      'insert into moved_clock (id, today) values (1, $1) on conflict (id) do update set today = excluded.today',
      [today],
    );
    this.moved = today;
    await this.runDue();
  }

  async runDue(): Promise<void> {
    for (const work of this.due) await work.runDue(this.today());
  }
}

class MovedClock {
  @IsBusinessDate() date!: string;
}

@Controller('dev/clock')
export class DevClockController {
  constructor(
    private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  async move(@Body() { date }: MovedClock): Promise<{ date: string }> {
    if (!this.config.isDevelopment) throw notFound();
    await this.clock.move(date);
    return { date };
  }
}

/** The moved date of development; at most one row. */
export class CreateMovedClock1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table moved_clock (id int primary key check (id = 1), today text not null)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table moved_clock');
  }
}
