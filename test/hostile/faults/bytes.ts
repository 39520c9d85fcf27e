import { gzipSync } from 'node:zlib';
import type { BytesFault } from './fault.js';

const fault = (
  name: string,
  code: string,
  bodyCode: string,
  apply: BytesFault['apply'],
): BytesFault => ({ of: 'bytes', name, code, bodyCode, apply });

const notJson = (name: string, apply: BytesFault['apply']) =>
  fault(name, 'not-json', 'not-readable', apply);
const notUtf8 = (name: string, apply: BytesFault['apply']) =>
  fault(name, 'not-utf-8', 'not-utf-8', apply);
const text = (content: string) => () => Buffer.from(content);

/** Inserts bytes at a random place. */
const inserted =
  (...between: number[]): BytesFault['apply'] =>
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(between), bytes.subarray(at)]);
  };

export const bytesFaults: readonly BytesFault[] = [
  notJson('cut off', (bytes, random) => {
    const whole = String(bytes);
    return Buffer.from(whole.slice(0, 1 + random.below(whole.length - 2)));
  }),
  notJson('a comma too many', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from(',}')])),
  notJson('two on one line', (bytes) => Buffer.concat([bytes, bytes])),
  notJson('single quotes', (bytes) => Buffer.from(String(bytes).replaceAll('"', "'"))),
  notJson('NaN', text('{"data":NaN}')),
  notJson('a comment', (bytes) => Buffer.concat([bytes, Buffer.from('// end')])),
  notJson('HTML', text('<!doctype html><title>502 Bad Gateway</title>')),
  notJson('XML', text('<event><id>1</id></event>')),
  notJson('CSV', text('externalId;territory;openings')),
  notJson('two byte order marks', (bytes) => Buffer.from(`\ufeff\ufeff${String(bytes)}`)),
  notJson('deep and cut off', (_, random) => Buffer.from('['.repeat(1 + random.below(50_000)))),
  notUtf8('a byte that is no UTF-8', inserted(0xff)),
  notUtf8('Latin-1', inserted(0xe9)),
  notUtf8('half a character', inserted(0xd8)),
  notUtf8('an overlong slash', inserted(0xc0, 0xaf)),
  notUtf8('a surrogate in UTF-8', inserted(0xed, 0xa0, 0x80)),
  notUtf8('beyond Unicode', inserted(0xf5, 0x80, 0x80, 0x80)),
  notUtf8('compressed by hand', (bytes) => gzipSync(bytes)),
  notUtf8('UTF-16 with its mark', (bytes) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(bytes), 'utf16le')]),
  ),
];
