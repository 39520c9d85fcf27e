// Runs a bundled service or command: `node service.mjs <file> <its arguments>`.
import { keepCompiled, load } from './bundled-code.mjs';

const KEPT_AFTER_MS = 1_000; // what the first requests need is then compiled too

// what has failed has compiled only a part, which would be kept for all that start after it
process.once('exit', (code) => code === 0 && keepCompiled());
void load(process.argv[2]).started.then(() => setTimeout(keepCompiled, KEPT_AFTER_MS).unref());
