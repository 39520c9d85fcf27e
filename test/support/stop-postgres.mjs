import { rmSync } from 'node:fs';

export default async function stopTestPostgres() {
  const { server, folder } = globalThis.mizanTestPostgres ?? {};
  if (!server) return;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
