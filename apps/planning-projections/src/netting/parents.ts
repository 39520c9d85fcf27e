import { codeLists } from '@mizan/classifications';
import { grouped } from './grouped.js';
import type { PromisedAgreement, PromisedCommitment } from './promised.js';

/** A commitment with its agreement. */
export interface Placed {
  readonly of: PromisedAgreement;
  readonly commitment: PromisedCommitment;
}

/**
 * The commitment of a framework agreement that each commitment carries out. It is the one that it
 * names; else, of those with the same indicator and effect whose territory contains its own, the
 * narrowest, then the one with the smallest id. Drafts carry nothing out. Commitments in a cycle
 * have none.
 */
export function parentsOf(placed: ReadonlyMap<string, Placed>): ReadonlyMap<string, string> {
  const byAgreement = grouped(placed.values(), ({ of }) => of.agreement);
  const named = new Map<string, string>();
  for (const one of placed.values()) {
    const parent = parentOf(one, placed, byAgreement);
    if (parent !== undefined) named.set(one.commitment.id, parent);
  }
  return new Map([...named].filter(([id]) => !isOnCircle(id, named)));
}

function parentOf(
  { of, commitment }: Placed,
  placed: ReadonlyMap<string, Placed>,
  byAgreement: ReadonlyMap<string, readonly Placed[]>,
): string | undefined {
  if (!of.isOn) return undefined;
  if (commitment.covers !== null) {
    const asked = placed.get(commitment.covers)?.commitment;
    return asked && carriesOut(commitment, asked) ? asked.id : undefined;
  }
  if (of.implements === null || of.implements === of.agreement) return undefined;
  const [parent] = (byAgreement.get(of.implements) ?? [])
    .map((one) => one.commitment)
    .filter((one) => one.indicator === commitment.indicator && carriesOut(commitment, one))
    .sort(narrowestFirst);
  return parent?.id;
}

const carriesOut = (part: PromisedCommitment, whole: PromisedCommitment): boolean =>
  part.id !== whole.id &&
  part.effect === whole.effect &&
  codeLists.territory.isWithin(part.territory, whole.territory) &&
  (whole.occupation === null ||
    (part.occupation !== null && codeLists.occupation.isWithin(part.occupation, whole.occupation)));

const depthOf = ({ territory, occupation }: PromisedCommitment): number =>
  100 * codeLists.territory.ancestors(territory).length + (occupation?.length ?? 0);

const narrowestFirst = (a: PromisedCommitment, b: PromisedCommitment): number =>
  depthOf(b) - depthOf(a) || (a.id < b.id ? -1 : 1);

function isOnCircle(id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at = parents.get(id);
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = parents.get(at);
  }
  return at === id;
}
