import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { IsBusinessDate } from '@mizan/contracts';
import { away, Config, notFound, Public } from '@mizan/platform';
import { owningServices } from '../service-names.js';
import { serviceUrls } from '../service-urls.js';
import { ServicesDay } from './services-day.js';

const answerMsMax = 60_000;

class MovedDate {
  @IsBusinessDate() date!: string;
}

/**
 * Development only: moves the date of every owning service. Answers when all have done what has
 * become due.
 */
@Controller('dev/clock')
export class DevClockController {
  constructor(
    @Inject(Config) private readonly config: Config,
    private readonly day: ServicesDay,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  async move(@Body() { date }: MovedDate): Promise<{ date: string }> {
    if (!this.config.isDevelopment) throw notFound();
    const urls = serviceUrls(this.config);
    await Promise.all(owningServices.map((service) => moveOne(service, urls[service], date)));
    this.day.move(date);
    return { date };
  }
}

async function moveOne(service: string, url: string, date: string): Promise<void> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ date }),
    signal: AbortSignal.timeout(answerMsMax),
  };
  const answer = await fetch(`${url}/dev/clock`, request).catch((error: unknown) => {
    throw away(error);
  });
  if (!answer.ok) throw away(`${service} answered ${answer.status}`);
}
