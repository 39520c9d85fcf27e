import 'reflect-metadata';
import { listen, loadConfig } from '@mizan/platform';
import { createPortal, listenOnIpv6Too } from './portal.js';

export const started = start();

async function start(): Promise<void> {
  const config = loadConfig();
  const app = await createPortal(config);
  await listen(app, config);
  if (config.HOST === '127.0.0.1') await listenOnIpv6Too(app, config.PORT);
}
