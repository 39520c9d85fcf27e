import { type AgreementTerms, canonicalText, sameContent } from '@mizan/contracts';
import { createHash } from 'node:crypto';

/** What the parties agree on, by its members; lists of it are of items. */
type Item = Readonly<Record<string, unknown>>;
interface Content {
  readonly text: Item;
  readonly lists: Readonly<Record<'parties' | 'conditions' | 'commitments', readonly Item[]>>;
}

/** By what two versions of an item are known to be of the same one. */
const IDENTITY = {
  parties: ['organisation'],
  conditions: ['kind', 'reference'],
  commitments: ['owner', 'indicator', 'effect'],
} as const;

/**
 * The content of a text, by the second rule (DOMAIN "Decisions", *Agreements*): kind, title, territory, parties by
 * organisation and role, dates, notice, conditions by kind and reference, commitments. Who signs, what is met, what it
 * carries out and where the record comes from are none of it, nor are the order of lists, Unicode form and white space.
 */
function contentOf(terms: AgreementTerms): Content {
  const { kind, title, territory, startsOn, endsOn, noticeMonths } = terms;
  const parties = terms.parties.map(({ organisation, role }) => ({ organisation, role }));
  const conditions = (terms.conditions ?? []).map((one) => ({
    kind: one.kind,
    reference: one.reference,
  }));
  const commitments = terms.commitments.map((one) => ({
    owner: one.owner,
    indicator: one.indicator,
    effect: one.effect,
    target: one.target,
    unit: one.unit,
    baseline: one.baseline,
    territory: one.territory,
    occupation: one.occupation,
    sector: one.sector,
    schedule: scheduleIn(one.schedule),
    binding: one.binding ?? false,
  }));
  return {
    text: plainly({ kind, title, territory, startsOn, endsOn, noticeMonths }),
    lists: {
      parties: parties.map(plainly),
      conditions: conditions.map(plainly),
      commitments: commitments.map(plainly),
    },
  };
}

function scheduleIn(schedule: AgreementTerms['commitments'][number]['schedule']): unknown {
  if (!Array.isArray(schedule)) return 'linear';
  return [...schedule].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Texts in one Unicode form, with one blank where there is white space. */
const plainly = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value,
    ]),
  );

function canonicalContentText(terms: AgreementTerms): string {
  const { text, lists } = contentOf(terms);
  const sorted = Object.entries(lists).map(([name, items]) => [
    name,
    items.map(canonicalText).sort(),
  ]);
  return canonicalText({ ...text, ...Object.fromEntries(sorted) });
}

/** The hash that signatures are bound to; its ending names the rule. */
export const contentHashOf = (terms: AgreementTerms): string =>
  `sha256:${createHash('sha256').update(canonicalContentText(terms)).digest('hex')}.v2`;

/** Whether the parties agree on the same, whatever rule the hash of either followed. */
export const isSameText = (a: AgreementTerms, b: AgreementTerms): boolean =>
  canonicalContentText(a) === canonicalContentText(b);

/** Where the text given says something else than the known one: pointers into the text given. */
export function differencesIn(given: AgreementTerms, known: AgreementTerms): string[] {
  const [here, there] = [contentOf(given), contentOf(known)];
  const ofLists = (['parties', 'conditions', 'commitments'] as const).flatMap((name) =>
    differencesInList(`/${name}`, here.lists[name], there.lists[name], IDENTITY[name]),
  );
  return [...differingMembers('', here.text, there.text), ...ofLists];
}

/** What a refusal says of them. */
export const faultsOfText = (differs: readonly string[]) =>
  differs.length === 0
    ? {}
    : { errors: differs.map((pointer) => ({ pointer, code: 'differs-from-text' as const })) };

function differencesInList(
  pointer: string,
  given: readonly Item[],
  known: readonly Item[],
  identity: readonly string[],
): string[] {
  const left = [...known];
  const take = (isIt: (item: Item) => boolean): Item | undefined => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const unmatched = given
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => take((one) => sameContent(one, item)) === undefined);
  const differing = unmatched.flatMap(({ item, index }) => {
    const other = take((one) => identity.every((name) => sameContent(one[name], item[name])));
    return other ? differingMembers(`${pointer}/${index}`, item, other) : [`${pointer}/${index}`];
  });
  return left.length > 0 ? [...differing, pointer] : differing;
}

const differingMembers = (pointer: string, a: Item, b: Item): string[] =>
  Object.keys(a)
    .filter((name) => !sameContent(a[name], b[name]))
    .map((name) => `${pointer}/${name}`);
