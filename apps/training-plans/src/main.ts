import 'reflect-metadata';
import { createService, listen, loadConfig } from '@mizan/platform';
import { AppModule } from './app.module.js';

const config = loadConfig();
const app = await createService(AppModule.with(config), config);
await app.init();
await listen(app, config);
