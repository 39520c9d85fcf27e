import { parentPort } from 'node:worker_threads';
import { scan } from './scan.js';
import type { ScanOrder } from './scanner.js';

parentPort?.on('message', ({ columns, last, tables }: ScanOrder) => {
  const scanned = scan(columns, last, tables);
  const { groups, sums } = scanned;
  parentPort?.postMessage(scanned, [groups.buffer as ArrayBuffer, sums.buffer as ArrayBuffer]);
});
