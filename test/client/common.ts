/** The types of a service: the members of its interfaces as text, by group and name. */
type Members = Map<string, string>;
const GROUPS = ['paths', 'components', 'operations'] as const;
type Group = (typeof GROUPS)[number] | `components.${string}`;
type Types = Map<Group, Members>;

const EMPTY: Members = new Map();
const REFERENCE = /(operations|components)\['(\w+)'\](?:\['([^']+)'\])?/g;

/**
 * Says once, in a file of its own, what several services answer alike: operators' routes, history,
 * pushed events. A service takes what it has of it by name.
 *
 * @returns the text of the common file, and of each service without it
 */
export function withCommon(services: ReadonlyMap<string, string>): {
  common: string;
  rest: Map<string, string>;
} {
  const types = new Map([...services].map(([name, text]) => [name, typesIn(text)]));
  const common = commonOf([...types.values()]);
  const rest = new Map([...types].map(([name, of]) => [name, textOf(of, common)]));
  return { common: textOf(common, new Map()), rest };
}

/** What at least two services have, all alike, and what rests on nothing else. */
function commonOf(services: readonly Types[]): Types {
  const common: Types = new Map();
  for (const [group, members] of services.flatMap((types) => [...types]))
    for (const [name, text] of members) {
      const said = services.flatMap((types) => types.get(group)?.get(name) ?? []);
      if (said.length < 2 || said.some((one) => one !== text)) continue;
      common.set(group, (common.get(group) ?? new Map()).set(name, text));
    }
  while (removedOpen(common));
  return common;
}

/** Removes members that refer to what is not common. True if there were any. */
function removedOpen(common: Types): boolean {
  let isRemoved = false;
  for (const members of common.values())
    for (const [name, text] of members) {
      if (referencesIn(text).every(([group, to]) => common.get(group)?.has(to))) continue;
      members.delete(name);
      isRemoved = true;
    }
  return isRemoved;
}

const referencesIn = (text: string): [Group, string][] =>
  [...text.matchAll(REFERENCE)].map(([, group, first, second]) =>
    group === 'operations' ? ['operations', first!] : [`components.${first!}`, second!],
  );

/** The members of `paths`, `operations` and of each part of `components`. */
function typesIn(text: string): Types {
  const types: Types = new Map();
  for (const group of GROUPS) {
    const body = new RegExp(`^export interface ${group} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(
      text,
    )?.[1];
    for (const [name, member] of membersIn(body ?? '', 2))
      if (group !== 'components')
        types.set(group, (types.get(group) ?? new Map()).set(name, member));
      else
        types.set(`components.${name}`, membersIn(member.split('\n').slice(1, -1).join('\n'), 4));
  }
  return types;
}

/** Each member with its comment, by its name; they are indented alike. */
function membersIn(body: string, indent: number): Members {
  const members: Members = new Map();
  const isOwn = new RegExp(`^ {${indent}}[^ }]`);
  const lines = body.split('\n').filter(Boolean);
  const starts = [...lines.keys()].filter((at) => isOwn.test(lines[at]!) && isOver(lines[at - 1]));
  for (const [i, start] of starts.entries()) {
    const member = lines.slice(start, starts[i + 1]);
    const head = member.find((line) => isOwn.test(line) && !/^ *\/?\*/.test(line))!;
    members.set(/^ *'?([^':?]+)'?\??:/.exec(head)![1]!, member.join('\n'));
  }
  return members;
}

/** Whether the line ends the member before. */
const isOver = (line: string | undefined) => line === undefined || line.endsWith(';');

function textOf(types: Types, common: Types): string {
  const parts = [...types].filter(([group]) => group.startsWith('components.'));
  const components = parts.map(([group, members]) => {
    const name = group.slice('components.'.length);
    const [own, taken] = divided(members, common.get(group));
    const from = taken.length > 0 ? `Pick<common.components['${name}'], ${namesOf(taken)}> & ` : '';
    return `${name}: ${from}{\n${own.join('\n')}\n};`;
  });
  const interfaceOf = (group: 'paths' | 'operations') => {
    const [own, taken] = divided(types.get(group) ?? EMPTY, common.get(group));
    const from = taken.length > 0 ? `extends Pick<common.${group}, ${namesOf(taken)}> ` : '';
    return `export interface ${group} ${from}{\n${own.join('\n')}\n}`;
  };
  return [
    interfaceOf('paths'),
    `export interface components {\n${components.join('\n')}\n}`,
    interfaceOf('operations'),
  ].join('\n');
}

/** The members that are a service's own, and the names of those that it takes. */
function divided(members: Members, common: Members = EMPTY): [own: string[], taken: string[]] {
  const all = [...members];
  return [
    all.flatMap(([name, text]) => (common.has(name) ? [] : [text])),
    all.flatMap(([name]) => (common.has(name) ? [name] : [])),
  ];
}

const namesOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(' | ');
