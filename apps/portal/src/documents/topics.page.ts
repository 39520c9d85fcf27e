import type { Language } from '@mizan/platform';
import { frame } from './documents.page.js';

interface Message {
  name: string;
  title: string;
  payload: unknown;
  examples: { payload: unknown }[];
}
interface Topics {
  info: { title: string; description: string };
  channels: Record<string, { address: string; messages: Record<string, unknown> }>;
  components: { messages: Record<string, Message>; schemas: Record<string, unknown> };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const shown = (value: unknown) => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

/** The AsyncAPI document as plain HTML, readable without a tool. */
export function topicsPage(language: Language, document: object): string {
  const { info, channels, components } = document as Topics;
  const message = (type: string) => {
    const { title, payload, examples } = components.messages[type]!;
    // an event that was never published has none
    const sample = examples.map((example) => shown(example.payload)).join('');
    return `<details id="${type}"><summary><strong>${escaped(title)}</strong> <code>${escaped(type)}</code></summary>${sample}${shown(payload)}</details>`;
  };
  const topics = Object.values(channels).map(
    ({ address, messages }) =>
      `<h2><code>${escaped(address)}</code></h2>${Object.keys(messages).map(message).join('\n')}`,
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${name}"><summary>${escaped(name)}</summary>${shown(schema)}</details>`,
  );
  return frame(
    language,
    'topics',
    `<main dir="ltr"><h1>${escaped(info.title)}</h1><p>${escaped(info.description)}</p><p><a href="/asyncapi.json">/asyncapi.json</a></p>${topics.join('\n')}<h2>Schemas</h2>${schemas.join('\n')}</main>`,
  );
}
