import 'reflect-metadata';
import { connectConsumer } from '@mizan/messaging';
import { createService, listen, loadConfig } from '@mizan/platform';
import { AppModule } from './app.module.js';
import { subscription } from './subscription.js';

const config = loadConfig();
const app = await createService(AppModule.with(config), config, { name: 'planning-projections' });
await app.init();
await connectConsumer(app, subscription);
await listen(app, config);
