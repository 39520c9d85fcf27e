import 'reflect-metadata';
import { connectConsumer, subscriptionFor } from '@mizan/messaging';
import { createService, listen, loadConfig } from '@mizan/platform';
import { streamed } from './agreements/streamed.js';
import { AppModule } from './app.module.js';

export const started = start();

async function start(): Promise<void> {
  const config = loadConfig();
  const app = await createService(AppModule.with(config), config, {
    name: 'partner-agreements',
    streams: streamed,
  });
  await app.init();
  await connectConsumer(app, subscriptionFor('partner-agreements'));
  await listen(app, config);
}
