import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../deploy/observability', name), 'utf8');

describe('the alerts', () => {
  const alerts = [...read('alerts.yaml').matchAll(/- alert: (\w+)/g)].map(([, name]) => name!);

  it.each(alerts)('%s says what to do', (name) => {
    expect(read('alerts.yaml')).toContain(`runbook: 'README.md#${name.toLowerCase()}'`);
    expect(
      read('README.md').split(`### ${name}\n`)[1]?.split('\n### ')[0]?.trim().length,
    ).toBeGreaterThan(100);
  });
});
