import { characterAtFault, isInstant, sourceVersionIn } from '@mizan/contracts';
import { assertPlain, type Fault, Problem, utf8TextOf } from '@mizan/platform';

/**
 * A CloudEvent as an organisation's system pushes it: the same, whatever channel and mode it came
 * by.
 */
export interface PushedEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time?: string;
  /** A version of the source's own. */
  readonly sourceversion?: number;
  readonly importid?: string;
  readonly traceparent?: string;
  readonly data: unknown;
}

type Content = Readonly<Record<string, unknown>>;

const TEXT_MAX = 200;
const JSON_TYPE = /^application\/([a-z0-9.-]+\+)?json(\s*;.*)?$/i;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The event in a content whose members are its attributes and its data. An attribute that is null
 * is absent; what the plan has no use for (`sequence` among them, which is the sender's affair) is
 * not looked at. Throws 422 `bad-envelope` with the place and its reason, 422 or 400 for data that
 * nothing can read.
 */
export function pushedEventIn(content: unknown): PushedEvent {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw badEnvelope('specversion');
  const given = content as Content;
  assertPlain(given);
  if (given.specversion !== '1.0') throw badEnvelope('specversion');
  const traceparent = given.traceparent;
  return {
    id: identifierIn(given, 'id'),
    source: identifierIn(given, 'source'),
    type: identifierIn(given, 'type'),
    ...(isGiven(given.subject) && { subject: identifierIn(given, 'subject') }),
    ...timeIn(given),
    ...versionIn(given),
    ...(isGiven(given.importid) && { importid: identifierIn(given, 'importid') }),
    ...(typeof traceparent === 'string' && TRACEPARENT.test(traceparent) && { traceparent }),
    data: dataIn(given),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function identifierIn(content: Content, member: string): string {
  const value = content[member];
  if (typeof value !== 'string' || value === '' || value.length > TEXT_MAX)
    throw badEnvelope(member);
  const character = characterAtFault(value);
  if (character !== undefined)
    throw badEnvelope(member, { code: 'unseen-character', parameters: { character } });
  return value.normalize('NFC');
}

function timeIn({ time }: Content): Pick<PushedEvent, 'time'> {
  if (!isGiven(time)) return {};
  if (!isInstant(time)) throw badEnvelope('time', { code: 'not-an-instant' });
  return { time };
}

function versionIn({ sourceversion }: Content): Pick<PushedEvent, 'sourceversion'> {
  if (!isGiven(sourceversion)) return {};
  const version = sourceVersionIn(sourceversion);
  if (version === undefined) throw badEnvelope('sourceversion', { code: 'not-a-source-version' });
  return { sourceversion: version };
}

function dataIn({ data, data_base64: encoded, datacontenttype }: Content): unknown {
  const isJson = typeof datacontenttype === 'string' && JSON_TYPE.test(datacontenttype);
  if (isGiven(datacontenttype) && !isJson) throw badEnvelope('datacontenttype');
  if (!isGiven(encoded)) return data;
  if (isGiven(data)) throw badEnvelope('data_base64', { code: 'data-twice' });
  return decoded(encoded);
}

/** JSON in UTF-8 in base64, as senders write data whose type they do not look into. */
function decoded(encoded: unknown): unknown {
  if (typeof encoded !== 'string' || !BASE64.test(encoded))
    throw badEnvelope('data_base64', { code: 'not-base64' });
  try {
    const content: unknown = JSON.parse(utf8TextOf(Buffer.from(encoded, 'base64')));
    assertPlain(content);
    return content;
  } catch (error) {
    const code = error instanceof Problem ? error.code : 'not-json';
    throw badEnvelope('data_base64', { code: code as Fault['code'] });
  }
}

function badEnvelope(member: string, reason?: Pick<Fault, 'code' | 'parameters'>): Problem {
  const fault = reason ?? { code: 'bad-envelope' as const, parameters: { member } };
  return new Problem(
    422,
    'bad-envelope',
    { member },
    { errors: [{ pointer: `/${member}`, ...fault }] },
  );
}
