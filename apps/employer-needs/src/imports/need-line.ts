import type { HiringNeedTerms } from '@mizan/contracts';
import { validatorFor } from '@mizan/messaging';
import {
  assertPlain,
  badField,
  checked,
  plainObject,
  type Principal,
  Problem,
} from '@mizan/platform';
import { NeedDto, ownTerms } from '../needs/needs.dto.js';
import { LINE_MAX_BYTES } from './limits.js';
import type { Line } from './lines.js';

export interface NeedOfLine {
  readonly terms: HiringNeedTerms;
  readonly sourceVersion: number | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const validate = validatorFor(NeedDto, { strict: true });

/** The need that a line declares, checked as a PUT is; throws the Problem that a PUT would answer. */
export async function needOfLine(principal: Principal, { bytes }: Line): Promise<NeedOfLine> {
  if (bytes === null) throw new Problem(413, 'line-too-long', { limit: LINE_MAX_BYTES });
  const content = plainObject(jsonOf(bytes));
  assertPlain(content);
  // the compiled validator passes what is right; what is wrong is named by the classes, in the codes of the API
  const need =
    validate(content).length === 0 ? (content as unknown as NeedDto) : await refused(content);
  return ownTerms(principal, need);
}

async function refused(content: Record<string, unknown>): Promise<never> {
  await checked(NeedDto, content);
  throw badField('', 'wrong-form');
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? new Problem(400, 'not-utf-8')
      : new Problem(400, 'not-json');
  }
}
