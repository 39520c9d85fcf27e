import { parentPort } from 'node:worker_threads';
import { type AnswerOrder, computedAnswer } from './computed-answer.js';

parentPort?.on('message', (order: AnswerOrder) => {
  const computed = computedAnswer(order);
  const { groups, sums } = computed.scanned;
  parentPort?.postMessage(computed, [groups.buffer as ArrayBuffer, sums.buffer as ArrayBuffer]);
});
