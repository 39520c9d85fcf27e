import {
  type AgreementState,
  type AgreementTerms,
  canonicalText,
  type CommitmentState,
  type CommitmentTerms,
  sameContent,
} from '@mizan/contracts';
import { createHash } from 'node:crypto';

/** A part of the text that the parties agree on. */
type Item = Readonly<Record<string, unknown>>;
interface Content {
  readonly text: Item;
  readonly lists: Readonly<Record<'parties' | 'conditions' | 'commitments', readonly Item[]>>;
}

/** The fields that identify an item of a list in two versions of a text. */
const IDENTITY = {
  parties: ['organisation'],
  conditions: ['kind', 'reference'],
  commitments: ['owner', 'indicator', 'effect'],
} as const;

/**
 * The signed content of a text, by the second rule (DOMAIN "Decisions", *Agreements*): kind, title,
 * territory, parties with their roles, dates, notice, renewal, conditions by kind and reference,
 * commitments; of an amendment also what it changes of which text, and from when. It leaves out
 * signatories, met conditions, the agreement carried out, what was released and the origin. The
 * order of lists, the Unicode form and white space do not matter.
 */
function contentOf(terms: AgreementTerms): Content {
  const { kind, title, territory, startsOn, endsOn, noticeMonths, renewal } = terms;
  const parties = terms.parties.map(({ organisation, role }) => ({ organisation, role }));
  const conditions = (terms.conditions ?? []).map((one) => ({
    kind: one.kind,
    reference: one.reference,
  }));
  const commitments = terms.commitments.filter(isPromised).map((one) => ({
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
    text: plainly({
      kind,
      title,
      territory,
      startsOn,
      endsOn,
      noticeMonths,
      renewal,
      ...amendmentOf(terms),
    }),
    lists: {
      parties: parties.map(plainly),
      conditions: conditions.map(plainly),
      commitments: commitments.map(plainly),
    },
  };
}

const isPromised = (commitment: CommitmentTerms & Partial<CommitmentState>): boolean =>
  !commitment.releasedOn;

/** Empty for a text that amends nothing. */
function amendmentOf(terms: AgreementTerms): Item {
  const { amends, amendment, effectiveAt } = terms as Partial<AgreementState>;
  if (!amends || !amendment) return {};
  const { basedOn, changes } = amendment;
  return { amends, basedOn, effectiveAt, changes: unordered(changes) };
}

/**
 * Lists in the order of their content, because the order of lists is no content. Null is: in a
 * merge patch it removes a member.
 */
function unordered(value: unknown): unknown {
  if (value === null) return { isRemoved: true };
  if (Array.isArray(value))
    return value.map(unordered).sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1));
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, unordered(one)]),
  );
}

function scheduleIn(schedule: AgreementTerms['commitments'][number]['schedule']): unknown {
  if (!Array.isArray(schedule)) return 'linear';
  return [...schedule].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Every text in one Unicode form, with single blanks. */
const plainly = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'string' ? plainText(value) : value,
    ]),
  );

const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function canonicalContentText(terms: AgreementTerms): string {
  const { text, lists } = contentOf(terms);
  const sorted = Object.entries(lists).map(([name, items]) => [
    name,
    items.map(canonicalText).sort(),
  ]);
  return canonicalText({ ...text, ...Object.fromEntries(sorted) });
}

/** The hash that signatures refer to. Its suffix names the rule. */
export const contentHashOf = (terms: AgreementTerms): string =>
  `sha256:${createHash('sha256').update(canonicalContentText(terms)).digest('hex')}.v2`;

/** Whether two texts have the same content, even if their hashes follow different rules. */
export const isSameText = (a: AgreementTerms, b: AgreementTerms): boolean =>
  canonicalContentText(a) === canonicalContentText(b);

/** Where the given text differs from the known one: JSON pointers into the given text. */
export function differencesIn(given: AgreementTerms, known: AgreementTerms): string[] {
  const [here, there] = [contentOf(given), contentOf(known)];
  const ofLists = (['parties', 'conditions', 'commitments'] as const).flatMap((name) =>
    differencesInList(`/${name}`, here.lists[name], there.lists[name], IDENTITY[name]),
  );
  return [...differingMembers('', here.text, there.text), ...ofLists];
}

/** The same differences as faults of a problem. */
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
