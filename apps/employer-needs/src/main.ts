import 'reflect-metadata';
import { connectConsumer, Freshness } from '@mizan/messaging';
import { createService, listen, loadConfig, Readiness } from '@mizan/platform';
import { AppModule } from './app.module.js';
import { subscription } from './subscription.js';

const config = loadConfig();
const app = await createService(AppModule.with(config), config, {
  name: 'employer-needs',
  streamsNdjsonAt: '/v1/imports',
});
await app.init();
await connectConsumer(app, subscription);
app.get(Readiness).register('consumer', () => app.get(Freshness).fault());
await listen(app, config);
