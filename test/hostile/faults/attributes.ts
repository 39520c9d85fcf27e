import { type AttributeFault, shown } from './fault.js';

const fault = (
  name: string,
  code: string,
  isText: boolean,
  apply: AttributeFault['apply'],
): AttributeFault => ({ of: 'attribute', name, code, isText, apply });

/** A lone surrogate cannot be encoded in UTF-8. */
const isWritten = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && !/\p{Cs}/u.test(value));

const wrong = (attribute: string, values: readonly unknown[], code = 'bad-envelope') =>
  values.map((value) =>
    fault(`${attribute} ${shown(value)}`, code, isWritten(value), (content) => ({
      ...content,
      [attribute]: value,
    })),
  );

/** Texts that JavaScript accepts as a time, or that look like one. */
const TIMES = [
  ...[
    '2026-02-30T08:00:00Z',
    '2026-10-02T24:00:00Z',
    '2026-10-02T08:60:00Z',
    '2026-13-01T08:00:00Z',
  ],
  ...[
    '0000-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '2201-01-01T00:00:00Z',
    '+010000-01-01T00:00:00Z',
  ],
  ...['2026-10-02', '2026-10-02T08:00:00', '2 October 2026', '08:00', 'soon', '', '1796198400000'],
  ...['2026-10-02T08:00:00+25:00', '٢٠٢٦-١٠-٠٢T08:00:00Z', '2026-10-02T08:00:00.Z'],
];
const IDS = [
  '',
  ' ',
  'x'.repeat(201),
  'a\u00a0',
  '\u200fa',
  'a\u202e',
  'a ',
  'a\u2028b',
  'a\u007f',
];

export const attributeFaults: readonly AttributeFault[] = [
  ...wrong('specversion', [undefined, '0.3', '1', '', '1.0 ', 1, 1.1, {}]),
  ...wrong('id', [undefined, null, 7, true, [], {}, ...IDS]),
  ...wrong('id', ['a\0b', '\ud800'], 'invalid'),
  ...wrong('source', [undefined, null, 7, {}, '', 'anapec ', '\u200fanapec']),
  ...wrong('source', ['ministry', 'ANAPEC', '/anapec', 'urn:anapec'], 'source-mismatch'),
  ...wrong('type', [undefined, null, 7, '']),
  ...wrong(
    'type',
    [
      'ma.mizan.inbound.job-need-published.v9',
      'job-need-published',
      'ma.mizan.employer-needs.need-declared.v1',
      '__proto__',
      'constructor',
    ],
    'unknown-type',
  ),
  ...wrong('subject', [7, true, {}, '', 'x '.repeat(2), 'x'.repeat(201)]),
  ...wrong('subject', ['another', '0'], 'invalid'),
  ...wrong('time', [...TIMES, 1_796_198_400_000, true, {}]),
  ...wrong('sourceversion', [
    '',
    ' ',
    '0x10',
    '1e3',
    '1.0',
    '-1',
    '+1',
    ' 7',
    '٧',
    '9007199254740992',
  ]),
  ...wrong('sourceversion', [true, [7], {}, -1, 1.5, 2 ** 53]),
  ...wrong('importid', [7, {}, '', 'x'.repeat(4_000), 'a\u00a0']),
  ...wrong('datacontenttype', [7, {}, []]),
  fault('datacontenttype text/xml', 'bad-envelope', false, (content) => ({
    ...content,
    datacontenttype: 'text/xml',
  })),
  fault('data twice', 'bad-envelope', false, (content) => ({ ...content, data_base64: 'e30=' })),
  ...['%%', 'e30', 'AAAA', '/w==', 7, {}].map((encoded) =>
    fault(`data_base64 ${shown(encoded)}`, 'bad-envelope', false, ({ data: _, ...content }) => ({
      ...content,
      data_base64: encoded,
    })),
  ),
];
