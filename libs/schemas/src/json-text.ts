const WIDTH = 100;

/**
 * JSON with short lines filled: what fits into 100 columns stands in one line, and so do neighbours
 * while there is room.
 */
export function jsonText(value: unknown): string {
  return `${folded(value, '', 0)}\n`;
}

function folded(value: unknown, indent: string, taken: number): string {
  const line = inOneLine(value);
  if (isPlain(value) || indent.length + taken + line.length < WIDTH) return line;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = membersOf(value).map(([name, part]) => name + folded(part, deeper, name.length));
  return [open, ...filled(parts, deeper), indent + close].join('\n');
}

/** The members in lines: those that fit into one line share it while it is not full. */
function filled(parts: string[], indent: string): string[] {
  const lines: string[] = [];
  parts.forEach((part, at) => {
    const text = at < parts.length - 1 ? `${part},` : part;
    const last = lines.at(-1);
    const isLine = !`${last}${text}`.includes('\n');
    if (last !== undefined && isLine && indent.length + last.length + 1 + text.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  });
  return lines.map((text) => indent + text);
}

function inOneLine(value: unknown): string {
  if (isPlain(value)) return JSON.stringify(value);
  const parts = membersOf(value).map(([name, part]) => name + inOneLine(part));
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || membersOf(value).length === 0;

/** The members with their names. Undefined members are left out, as in JSON.stringify. */
const membersOf = (value: unknown): [name: string, part: unknown][] =>
  Array.isArray(value)
    ? value.map((part) => ['', part])
    : Object.entries(value as object)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => [`${JSON.stringify(key)}: `, part]);
