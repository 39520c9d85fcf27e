import type { AgreementState, AgreementTerms } from '@mizan/contracts';
import { isObject, mergePatch, RuleViolation } from '@mizan/platform';
import { openTerms, textOfState } from './terms.js';

/**
 * What an amendment may change. Who is bound where stays; conditions were for the first entry into
 * force.
 */
const AMENDABLE = [
  'title',
  'noticeMonths',
  'renewal',
  'parties',
  'startsOn',
  'endsOn',
  'commitments',
] as const;
type Members = Readonly<Record<string, unknown>>;

/** A text after an amendment. `ids` are those of its commitments; a new one has none yet. */
export interface AmendedText {
  readonly terms: Members;
  readonly ids: readonly (string | undefined)[];
}

/**
 * A change of one commitment: of a known one, of a new one (no id), or its release (no content).
 */
interface CommitmentChange {
  readonly id: string | undefined;
  readonly content: Members | null;
  readonly pointer: string;
}

/**
 * Applies the merge patch of an amendment to the text of the agreement. `commitments` is an object
 * by id, or a list whose items have an `id`; commitments that are not named stay. Null, or
 * `"released": true`, releases a commitment; an item without an id is a new one. The result is not
 * checked yet.
 */
export function amendedText(agreement: AgreementState, changes: Members): AmendedText {
  const { commitments: asked, ...others } = changes;
  for (const name of Object.keys(changes))
    if (!AMENDABLE.some((one) => one === name))
      throw new RuleViolation('not-amendable', { name }, `/changes/${name}`);
  const text = textOfState(agreement);
  const known = openTerms(agreement);
  const said = commitmentChanges(asked);
  for (const { id, pointer } of said)
    if (id !== undefined && !known.has(id))
      throw new RuleViolation('no-such-commitment', { id }, pointer);
  const released = said.filter(({ content }) => content === null).map(({ id }) => String(id));
  const kept = [...known].filter(([id]) => !released.includes(id));
  const changed = kept.map(([id, terms]): [string, unknown] => {
    const ofIt = said.filter((one) => one.id === id);
    return [id, ofIt.reduce((merged: unknown, { content }) => mergePatch(merged, content), terms)];
  });
  const added = said.filter(({ id }) => id === undefined);
  return {
    terms: {
      ...mergePatch(text, others),
      commitments: [...changed.map(([, terms]) => terms), ...added.map(({ content }) => content)],
    },
    ids: [...changed.map(([id]) => id), ...added.map(() => undefined)],
  };
}

function commitmentChanges(asked: unknown): CommitmentChange[] {
  if (asked === undefined) return [];
  const pointer = '/changes/commitments';
  if (Array.isArray(asked))
    return asked.map((item: unknown, i) => listedChange(item, `${pointer}/${i}`));
  if (typeof asked !== 'object' || asked === null) throw wrongForm(pointer);
  return Object.entries(asked).map(([id, content]: [string, unknown]) => {
    if (content !== null && !isObject(content)) throw wrongForm(`${pointer}/${id}`);
    return { id, content, pointer: `${pointer}/${id}` };
  });
}

function listedChange(item: unknown, pointer: string): CommitmentChange {
  if (!isObject(item)) throw wrongForm(pointer);
  const { id, released, ...content } = item;
  if (id !== undefined && id !== null && typeof id !== 'string') throw wrongForm(`${pointer}/id`);
  if (released !== undefined && (released !== true || !id)) throw wrongForm(`${pointer}/released`);
  return { id: id ?? undefined, content: released ? null : content, pointer };
}

const wrongForm = (pointer: string) => new RuleViolation('not-changes-by-id', {}, pointer);

/** The text without the ids, as the contract of an agreement checks it. */
export const termsOf = ({ terms }: AmendedText): AgreementTerms =>
  terms as unknown as AgreementTerms;
