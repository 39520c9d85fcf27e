import 'reflect-metadata';
import { connectConsumer } from '@mizan/messaging';
import { createService, listen, loadConfig } from '@mizan/platform';
import { AppModule } from './app.module.js';
import { LedgerBatches } from './ledger/ledger-batches.js';

export const started = start();

async function start(): Promise<void> {
  const config = loadConfig();
  const app = await createService(AppModule.with(config), config, { name: 'planning-projections' });
  await app.init();
  await connectConsumer(app, app.get(LedgerBatches).subscription());
  await listen(app, config);
}
