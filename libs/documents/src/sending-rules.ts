/**
 * What every sender can rely on, over every channel; the same text in both documents. Each line has
 * a test.
 */
export const sendingRules = `
- **Identity.** A record is known by (organisation, external id), an event by (\`source\`, \`id\`). The same event again is answered as the first was; the same id with another content is refused as \`event-id-reused\`. \`subject\` may be left out; one that is given is the external id. The key of a record on a topic is taken for nothing but its place in the order, and, where the record has no value, for the external id that has ended.
- **Spelling.** Identifiers are put into Unicode NFC. One with a blank at an end, or with a control, formatting or bidirectional character in it, is refused, and the answer names the character. Names and titles keep theirs.
- **Version.** \`sourceversion\` (in a body \`sourceVersion\`) is a version of the source's own: a whole number from 0 to 2^53 − 1, or the same as decimal text. A lower one than the last changes nothing (\`stale\`). An equal one names the same content: the same again is \`unchanged\`, another is refused as \`version-reused\`. Without it the order of arrival decides. \`sequence\` on an inbound topic is the sender's own affair.
- **Time.** RFC 3339, on a day that exists, between the years 1900 and 2200; \`time\` may be left out. Business dates are days in Africa/Casablanca.
- **Encoding.** UTF-8; a byte order mark is ignored, bytes that are not UTF-8 are refused as \`not-utf-8\` and never replaced. \`charset=utf8\` and media types in any case are taken. An attribute that is null is absent. \`data_base64\` is decoded. In binary mode the values of \`ce-\` and \`ce_\` headers are percent-decoded. Of two members of one JSON object with the same name the last counts.
- **Codecs and transactions.** Topics take gzip, snappy, lz4 and zstd and store records plain; the records of a transaction count once it is committed, those of an aborted one never. A record is at most 1 MiB once it is decompressed.
- **The end of a need.** \`ma.mizan.inbound.job-need-withdrawn.v1\`, or a record with the external id as its key and no value. A newer version that the same source publishes later opens the need again.
`.trim();
