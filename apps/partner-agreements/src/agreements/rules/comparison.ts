import { type Period, phased } from '@mizan/classifications';
import type { AgreementState, CommitmentState } from '@mizan/contracts';
import { differencesIn, type FieldChange } from '@mizan/records';
import { openTerms, textOfState } from './terms.js';

/** What a commitment promises for one quarter before and after, in its unit. */
export interface QuarterMove {
  readonly commitmentId: string;
  readonly indicator: string;
  readonly unit: CommitmentState['unit'];
  readonly period: Period;
  readonly before: number;
  readonly after: number;
}

/** The fields of the text that differ, and the quarters whose promise does. */
export interface Comparison {
  readonly fields: readonly FieldChange[];
  readonly quarters: readonly QuarterMove[];
}

interface Both {
  readonly before: AgreementState;
  readonly after: AgreementState;
}

const NAMES = { parties: 'organisation', commitments: 'commitmentId' };

export const comparisonOf = ({ before, after }: Both): Comparison => ({
  fields: differencesIn(textIn(before), textIn(after), NAMES),
  quarters: movesBetween(before, after),
});

/** The text with the ids of its commitments, by which they are compared. */
function textIn(agreement: AgreementState): object {
  const { origin: _origin, implements: _carriedOut, ...text } = textOfState(agreement);
  const commitments = [...openTerms(agreement)].map(([commitmentId, terms]) => ({
    commitmentId,
    ...terms,
  }));
  return { ...text, commitments };
}

function movesBetween(before: AgreementState, after: AgreementState): QuarterMove[] {
  const ids = new Set(
    [...before.commitments, ...after.commitments].map(({ commitmentId }) => commitmentId),
  );
  return [...ids].flatMap((id) => {
    const [was, is] = [before, after].map((of) => promisedBy(of, id));
    const said = is?.commitment ?? was!.commitment!;
    const periods = [...new Set([...was!.quarters.keys(), ...is!.quarters.keys()])].sort(byTime);
    return periods
      .map((period) => ({
        commitmentId: id,
        indicator: said.indicator,
        unit: said.unit,
        period,
        before: was!.quarters.get(period) ?? 0,
        after: is!.quarters.get(period) ?? 0,
      }))
      .filter((move) => move.before !== move.after);
  });
}

function promisedBy({ commitments, startsOn, endsOn }: AgreementState, id: string) {
  const commitment = commitments.find(({ commitmentId }) => commitmentId === id);
  const quarters = new Map(commitment ? phased(commitment, startsOn, endsOn) : []);
  return { commitment, quarters };
}

/** What has no period comes last. */
const byTime = (a: Period, b: Period): number => (a ?? '9').localeCompare(b ?? '9');
