import { codeLists } from '@mizan/classifications';
import { type Question, questionOf } from './question.js';

const { territory, occupation } = codeLists;
const by = `territory:${territory.levels.at(-1)},occupation:${occupation.levels.at(-1)}`;
const scope = {
  ...{ territory: territory.all()[0]!.code, line: 'in-force' as const },
  ...{ occupation: null, sector: null, from: null, to: null },
};

/**
 * What the worker computes before anybody asks, so many times: V8 compiles what runs often, and the
 * first askers would wait four times as long.
 */
export const WARMING: { readonly question: Question; limit: number; times: number } = {
  question: questionOf({ by }, scope),
  limit: 1_000,
  times: 4,
};
