import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
export const quiet = [
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const folders = (process.env.PATH ?? '').split(path.delimiter);

export const browserPath =
  process.env.CHROME_PATH ??
  names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0);

/**
 * `describe` where a browser is installed; else skipped under a name that says how to get one, and
 * an error under CI.
 */
export function describeWithBrowser(name: string, block: () => void): void {
  if (browserPath) return describe(name, block);
  if (process.env.CI === 'true')
    throw new Error('Browser tests cannot be skipped under CI: apt-get install chromium');
  describe.skip(
    `${name} [skipped: no browser; apt-get install chromium, or set CHROME_PATH]`,
    block,
  );
}

/** The document as it stands after `ms`, and what the console said. */
export async function documentAfter(
  url: string,
  ms: number,
): Promise<{ html: string; console: string }> {
  const profile = mkdtempSync(path.join(tmpdir(), 'mizan-browser-'));
  const flags = [
    ...quiet,
    `--user-data-dir=${profile}`,
    `--virtual-time-budget=${ms}`,
    '--enable-logging=stderr',
    '--dump-dom',
    url,
  ];
  const child = spawn(browserPath!, flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [html, log] = ['', ''];
  child.stdout.on('data', (text) => (html += text));
  child.stderr.on('data', (text) => (log += text));
  await new Promise((resolve) => child.once('close', resolve));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return {
    html,
    console: log
      .split('\n')
      .filter((line) => line.includes('CONSOLE'))
      .join('\n'),
  };
}
