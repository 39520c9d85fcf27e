import type { AgreementState, Signature } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';
import { decidersOf } from './deciders.js';
import { assertConditionsMet } from './force.js';
import { isExternal, record, whenComplete } from './signing.js';

/** What one party signed on paper, as another one reports it. */
export interface PaperSignature {
  readonly organisation: string;
  readonly signedOn: string;
  readonly signatory?: string | null | undefined;
  readonly documentHash?: string | null | undefined;
}

/** A document that all parties have signed on paper. */
export interface Paper {
  readonly documentHash: string;
  readonly signatures: readonly PaperSignature[];
  /** The day on which it entered into force; null if it has not. */
  readonly effectiveAt: string | null;
}

/**
 * An agreement that is older than the system (DOMAIN rules 7 and 10). The signature of the party
 * that records it counts, and so do those of parties without an account. The others confirm theirs;
 * with the last one the agreement is signed, and in force if the document says so.
 */
export function recordPaper(
  text: AgreementState,
  paper: Paper,
  recorder: string,
  today: string,
): AgreementChange {
  assertSignedByAll(text, paper, today);
  assertEntry(text, paper);
  const { contentHash } = text;
  const own = signatureOn(paper, recorder, contentHash);
  const { type, state } = record({ ...text, effectiveAt: paper.effectiveAt }, own, today);
  const signatures = state.signatures.map(({ organisation, confirmed }) => ({
    ...signatureOn(paper, organisation, contentHash),
    confirmed: confirmed || isExternal(text, organisation),
  }));
  const recorded = { ...state, signatures };
  return whenComplete(recorded, today) ?? { type, state: recorded };
}

/** What this party signed, by what the document says. */
export function signatureOn(
  { documentHash, signatures }: Paper,
  organisation: string,
  contentHash: string,
): Signature {
  const said = signatures.find((one) => one.organisation === organisation);
  return {
    organisation,
    contentHash,
    type: 'recorded',
    signedOn: said?.signedOn ?? null,
    signatory: said?.signatory ?? null,
    documentHash: said?.documentHash ?? documentHash,
    confirmed: true,
  };
}

function assertSignedByAll({ parties }: AgreementState, { signatures }: Paper, today: string) {
  for (const { organisation } of parties)
    if (!signatures.some((one) => one.organisation === organisation))
      throw new RuleViolation('signature-missing', { organisation }, '/signatures');
  signatures.forEach(({ organisation, signedOn }, i) => {
    const pointer = `/signatures/${i}`;
    if (!parties.some((party) => party.organisation === organisation))
      throw new RuleViolation('not-a-party', { organisation }, `${pointer}/organisation`);
    if (signatures.findIndex((one) => one.organisation === organisation) < i)
      throw new RuleViolation('party-twice', {}, `${pointer}/organisation`);
    if (signedOn > today)
      throw new RuleViolation('date-in-the-future', { today }, `${pointer}/signedOn`);
  });
}

/**
 * The parties confirm the day with the document, so whoever decides on it has to be one of them.
 */
function assertEntry(text: AgreementState, { effectiveAt }: Paper): void {
  if (effectiveAt === null) return;
  if (decidersOf(text).length === 0)
    throw new RuleViolation('entry-not-by-a-party', {}, '/effectiveAt');
  const { endsOn } = text;
  if (endsOn && effectiveAt > endsOn)
    throw new RuleViolation('after-the-end', { endsOn }, '/effectiveAt');
  assertConditionsMet(text);
}
