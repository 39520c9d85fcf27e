import 'reflect-metadata';
import { connectConsumer, subscriptionFor } from '@mizan/messaging';
import { createService, listen, loadConfig } from '@mizan/platform';
import { AppModule } from './app.module.js';

export const started = start();

async function start(): Promise<void> {
  const config = loadConfig();
  const app = await createService(AppModule.with(config), config, { name: 'job-creation' });
  await app.init();
  await connectConsumer(app, subscriptionFor('job-creation'));
  await listen(app, config);
}
