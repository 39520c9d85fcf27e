import 'reflect-metadata';
import { Freshness } from '@mizan/messaging';
import { createService, listen, loadConfig, Readiness } from '@mizan/platform';
import { AppModule } from './app.module.js';

const config = loadConfig();
const app = await createService(AppModule.with(config), config, { name: 'training-plans' });
app.get(Readiness).register('relay', () => app.get(Freshness).fault());
await listen(app, config);
