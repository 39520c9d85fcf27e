import { AgreementState, AgreementTerms } from '@mizan/contracts';
import { checked, newId } from '@mizan/platform';
import type { Beside, Change } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { type EntityManager, In, Not } from 'typeorm';
import { AgreementEntity } from './agreements.entity.js';
import { measureCovers } from './covers-measured.js';
import type { AgreementChange } from './rules/agreement.js';
import { amendedText, termsOf } from './rules/amended-text.js';
import { amended, type Amended, overtaken } from './rules/amendment.js';
import { endedWith } from './rules/ending.js';

type Moved = Beside<AgreementState, AgreementEntity>;

const stateOf = (row: AgreementEntity): AgreementState => completed(AgreementState, row);

/**
 * The text of the agreement by these changes, checked as a whole: 422 names what is wrong with it.
 */
export async function amendedBy(agreement: AgreementState, changes: object): Promise<Amended> {
  const text = amendedText(agreement, changes as Readonly<Record<string, unknown>>);
  const terms = await checked(AgreementTerms, termsOf(text));
  return { text, terms };
}

/** The agreement that an amendment amends, locked. */
export function amendedRow(tx: EntityManager, { amends }: AgreementState) {
  return tx.findOneOrFail(AgreementEntity, {
    where: { agreementId: String(amends) },
    lock: { mode: 'pessimistic_write' },
  });
}

const ENDS: readonly string[] = [
  'ma.mizan.partner-agreements.agreement-terminated.v1',
  'ma.mizan.partner-agreements.agreement-denounced.v1',
  'ma.mizan.partner-agreements.agreement-expired.v1',
];

/**
 * The other agreements that change with one: an amendment in force changes the text that it amends
 * and overtakes its other amendments; an agreement that ends takes its amendments with it.
 */
export async function changedBeside(
  tx: EntityManager,
  change: Change<AgreementState>,
): Promise<Moved[]> {
  const { type, state } = change;
  if (type === 'ma.mizan.partner-agreements.agreement-entered-into-force.v1')
    return state.amends ? applied(tx, state) : [];
  if (!ENDS.includes(type) || state.amends) return [];
  const rows = await amendmentsOf(tx, state.agreementId);
  return changed(rows, (one) => endedWith(one, change as AgreementChange));
}

async function applied(tx: EntityManager, amendment: AgreementState): Promise<Moved[]> {
  const row = await amendedRow(tx, amendment);
  const agreement = stateOf(row);
  const said = await amendedBy(agreement, amendment.amendment!.changes);
  const change = amended(agreement, amendment, said, newId);
  await measureCovers(tx, row, change.state);
  const others = await amendmentsOf(tx, agreement.agreementId, amendment.agreementId);
  return [{ row, change }, ...changed(others, (one) => overtaken(one, amendment.agreementId))];
}

function amendmentsOf(tx: EntityManager, amends: string, but?: string): Promise<AgreementEntity[]> {
  return tx.find(AgreementEntity, {
    where: { amends, ...(but && { agreementId: Not(In([but])) }) },
    order: { agreementId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

const changed = (
  rows: readonly AgreementEntity[],
  rule: (one: AgreementState) => AgreementChange | undefined,
): Moved[] =>
  rows
    .map((row) => ({ row, change: rule(stateOf(row)) }))
    .filter(({ change }) => change !== undefined);
