import 'reflect-metadata';
import { connectConsumer, subscriptionFor } from '@mizan/messaging';
import { createService, listen, loadConfig } from '@mizan/platform';
import { AppModule } from './app.module.js';

const config = loadConfig();
const app = await createService(AppModule.with(config), config, { name: 'planning-projections' });
await app.init();
await connectConsumer(app, subscriptionFor('planning-projections'));
await listen(app, config);
