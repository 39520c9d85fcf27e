import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const VERSION = '4.32.5';
const environment = path.resolve(import.meta.dirname, '../.cache/schemathesis');
const program = path.join(environment, 'bin/st');

/**
 * Installs the program from PyPI once, in an environment of its own; `SCHEMATHESIS` names an
 * installed one.
 */
export function schemathesis(): string {
  if (process.env.SCHEMATHESIS) return process.env.SCHEMATHESIS;
  if (
    existsSync(program) &&
    spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.includes(VERSION)
  )
    return program;
  for (const [command, ...options] of [
    ['python3', '-m', 'venv', environment],
    [path.join(environment, 'bin/pip'), 'install', '-q', `schemathesis==${VERSION}`],
  ]) {
    const { status } = spawnSync(command!, options, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new Error(
        `${command} ${options.join(' ')} did not succeed: python3 with venv (apt-get install python3-venv) and a way to PyPI are needed`,
      );
  }
  return program;
}

export interface FuzzRun {
  readonly name: string;
  readonly document: string;
  readonly url: string;
  /** Without it the requests have no token. */
  readonly token?: string;
  readonly seed: number;
  readonly examplesMax: number;
  readonly phases: string;
  readonly config: string;
  readonly reportDir: string;
}

/**
 * Checks that no answer is a 5xx except 503, and that every answer matches the document. Returns
 * the exit code and the output.
 */
export async function fuzz(
  run: FuzzRun,
): Promise<{ status: number; output: string; report: string }> {
  const report = path.join(run.reportDir, `${run.name}.json`);
  const options = [
    '--config-file',
    run.config,
    'run',
    run.document,
    '--url',
    run.url,
    '--phases',
    run.phases,
    '--seed',
    String(run.seed),
    '--max-examples',
    String(run.examplesMax),
    '--workers',
    '1',
    '--request-timeout',
    '20',
    '--checks',
    'not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance',
    '--continue-on-failure',
    '--no-shrink',
    '--no-color',
    '--generation-database',
    'none',
    '--warnings',
    'off',
    '--suppress-health-check',
    'all',
    '--report',
    'json',
    '--report-json-path',
    report,
    ...(run.token ? ['-H', `Authorization: Bearer ${run.token}`] : []),
  ];
  const child = spawn(schemathesis(), options, {
    cwd: run.reportDir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output += String(text)));
  const status = await new Promise<number>((resolve) =>
    child.once('close', (code) => resolve(code ?? 1)),
  );
  return { status, output, report };
}
