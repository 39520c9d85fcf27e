import { ImportState } from '@mizan/contracts';
import { type Fault, type Language, type ProblemCode, textOf } from '@mizan/platform';
import type { Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import type { LineResult, NeedImportEntity, NeedImportLineEntity } from './imports.entity.js';

/** An import as the API shows it. `failure` is set if it ended before its last line. */
export type ImportView = Omit<ImportState, 'importId'> & {
  id: string;
  failure: { code: ProblemCode; detail: string } | null;
};

export function viewOf(row: NeedImportEntity, { language }: Pick<Reader, 'language'>): ImportView {
  const { importId, ...state } = completed(ImportState, row);
  const { failure } = row;
  return {
    id: importId,
    ...state,
    failure: failure && { code: failure, detail: textOf(failure, {}, language) },
  };
}

/**
 * The result of one line: the need that it created or changed, or its faults in the caller's
 * language.
 */
export interface ReportLine {
  line: number;
  result: LineResult;
  need: { id: string; version: number } | null;
  errors: { pointer: string | null; code: ProblemCode; detail: string }[];
}

export function reportLineIn(language: Language): (row: NeedImportLineEntity) => ReportLine {
  const shown = ({ pointer, code, parameters }: Fault) => ({
    pointer: pointer ?? null,
    code,
    detail: textOf(code, parameters ?? {}, language),
  });
  return ({ line, result, needId, version, faults }) => ({
    line,
    result,
    need: needId === null ? null : { id: needId, version: version ?? 0 },
    errors: (faults ?? []).map(shown),
  });
}
