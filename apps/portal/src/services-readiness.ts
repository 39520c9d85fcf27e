import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Config, Readiness } from '@mizan/platform';
import { serviceNames } from './service-names.js';
import { serviceUrls } from './service-urls.js';

const answerMsMax = 2_000;

/** The portal is ready when every service reports that it is ready. */
@Injectable()
export class ServicesReadiness implements OnModuleInit {
  constructor(
    @Inject(Config) private readonly config: Config,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    const urls = serviceUrls(this.config);
    for (const name of serviceNames) this.readiness.register(name, () => whyNotReady(urls[name]));
  }
}

async function whyNotReady(url: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/health/ready`, {
    signal: AbortSignal.timeout(answerMsMax),
  }).catch(() => undefined);
  if (!answer) return 'does not answer';
  if (answer.ok) return undefined;
  const body = (await answer.json().catch(() => ({}))) as { missing?: Record<string, string> };
  return Object.entries(body.missing ?? { service: `answers ${answer.status}` })
    .map(([part, why]) => `${part}: ${why}`)
    .join('; ');
}
