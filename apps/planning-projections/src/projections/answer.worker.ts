import { parentPort } from 'node:worker_threads';
import { type AnswerOrder, computedAnswer } from './computed-answer.js';

parentPort?.on('message', (order: AnswerOrder) => {
  const computed = computedAnswer(order);
  const { scanned, first } = computed;
  parentPort?.postMessage(computed, [
    scanned.groups.buffer,
    scanned.sums.buffer,
    first.rows.buffer,
  ]);
});
