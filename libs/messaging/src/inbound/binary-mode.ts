import { Problem, utf8TextOf } from '@mizan/platform';

/** An attribute of binary mode as its header came: a name in any case, a value as bytes. */
export type AttributeHeader = readonly [name: string, value: Uint8Array];

const PERCENT_ENCODED = /(?:%[0-9a-f]{2})+/gi;

/**
 * The attributes in the headers of binary mode, by their names in lower case: UTF-8,
 * percent-decoded where they are percent-encoded. A header that came twice counts once where both
 * say the same, and is refused (422 `bad-envelope`) where they do not; 400 `not-utf-8` where its
 * bytes are none.
 */
export function attributesIn(headers: Iterable<AttributeHeader>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of headers) {
    const [attribute, text] = [name.toLowerCase(), percentDecoded(utf8TextOf(value))];
    const isTwice = Object.hasOwn(attributes, attribute) && attributes[attribute] !== text;
    if (isTwice) throw differing(attribute);
    attributes[attribute] = text;
  }
  return attributes;
}

/** A percent sign that encodes nothing stands for itself. */
function percentDecoded(text: string): string {
  return text.replace(PERCENT_ENCODED, (run) =>
    utf8TextOf(Buffer.from(run.replaceAll('%', ''), 'hex')),
  );
}

const differing = (member: string) =>
  new Problem(
    422,
    'bad-envelope',
    { member },
    { errors: [{ pointer: `/${member}`, code: 'attribute-twice' }] },
  );
