import 'reflect-metadata';
import { inboundKinds } from '@mizan/contracts';
import { asyncApi } from '@mizan/documents';
import { serviceDocuments } from './support/documents.js';

/**
 * What a sender must find in every description of a channel, in the words and codes of the answers.
 */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'of identity': [
    '(organisation, external id)',
    '`source`, `id`',
    '`event-id-reused`',
    '`subject`',
  ],
  'of spelling': ['NFC', 'names the character'],
  'of versions': ['`sourceversion`', '2^53 − 1', 'decimal text', '`stale`', '`sequence`'],
  'of an equal version': ['`unchanged`', '`version-reused`'],
  'of time': ['RFC 3339', '1900 and 2200', 'Africa/Casablanca'],
  'of encodings': ['UTF-8', 'byte order mark', '`not-utf-8`', 'charset=utf8', '`data_base64`'],
  'of null attributes': ['An attribute that is null is absent'],
  'of binary mode': ['`ce-` and `ce_`', 'percent-decoded'],
  'of duplicate JSON keys': ['with the same name the last counts'],
  'of codecs': ['gzip, snappy, lz4 and zstd', '1 MiB'],
  'of transactions': ['once it is committed', 'aborted one never'],
  'of the end of a need': ['job-need-withdrawn.v1', 'no value'],
};

interface Described {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly description?: string } }>>;
}

const { info } = asyncApi() as { info: { description: string } };
const descriptions: [string, string][] = [
  ['the AsyncAPI document', info.description],
  ...serviceDocuments.flatMap(({ name, openApi }): [string, string][] => {
    const push = (openApi() as unknown as Described).paths['/v1/events']?.post;
    return push ? [[`the OpenAPI document of ${name}`, push.description ?? '']] : [];
  }),
];

describe('the rules for senders', () => {
  it('stand wherever events are taken', () =>
    expect(descriptions).toHaveLength(1 + inboundKinds.length));

  describe.each(descriptions)('%s', (_, description) => {
    it.each(Object.entries(RULES))('says the rule %s', (_rule, words) => {
      expect(words.filter((word) => !description.includes(word))).toEqual([]);
    });
  });
});
