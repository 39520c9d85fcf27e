import {
  assertPlain,
  checkedContent,
  plainObject,
  type Principal,
  Problem,
  utf8TextOf,
} from '@mizan/platform';
import { NeedDto, saidBy } from '../needs/needs.dto.js';
import type { ReportedNeed } from '../needs/needs.feed.js';
import { LINE_MAX_BYTES } from './limits.js';
import type { Line } from './lines.js';

/** The need in a line, validated like the body of a PUT. Throws the same problem as the PUT. */
export async function needOfLine(principal: Principal, { bytes }: Line): Promise<ReportedNeed> {
  if (bytes === null) throw new Problem(413, 'line-too-long', { limit: LINE_MAX_BYTES });
  const content = plainObject(jsonIn(utf8TextOf(bytes)));
  assertPlain(content);
  return saidBy(principal, await checkedContent(NeedDto, content));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'not-json');
  }
}
