import type { Agreement, AgreementInput, Party } from '@mizan/client';
import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { written } from '../records/draft';
import { AmountField, ChoiceField, DateField, FlagField, TextField } from '../records/fields';
import { useOrganisations } from '../organisations/organisations';
import { Parts } from '../records/parts';
import styles from '../records/records.module.css';
import { conditionKinds, kinds } from './agreement-list';
import {
  CommitmentFields,
  type CommitmentDraft,
  emptyCommitment,
  termsOf,
  writtenIn,
} from './commitment-fields';

export type AgreementDraft = Omit<AgreementInput, 'commitments'> & {
  commitments: CommitmentDraft[];
};

const WRITTEN = {
  kind: true,
  title: true,
  territory: true,
  parties: true,
  startsOn: true,
  endsOn: true,
  noticeMonths: true,
  renewal: true,
  formerTerritory: true,
  conditions: true,
  commitments: true,
  origin: true,
  implements: true,
} as const satisfies Record<keyof AgreementInput, true>;

/** The terms of an agreement that can be changed. */
export function draftOf(agreement: Agreement): AgreementDraft {
  const { conditions, commitments, ...terms } = written(agreement, WRITTEN);
  return { ...terms, conditions: conditions ?? [], commitments: commitments.map(writtenIn) };
}

/** A party's role is the kind of its organisation. */
export const bodyOf = (
  draft: AgreementDraft,
  kindOf: (organisation: string) => string | undefined,
): AgreementInput => ({
  ...draft,
  renewal: draft.renewal?.months
    ? { months: draft.renewal.months, tacit: draft.renewal.tacit ?? false }
    : null,
  parties: draft.parties.map((party) => ({
    ...party,
    role: (kindOf(party.organisation) ?? party.role) as Party['role'],
  })),
  commitments: draft.commitments.map(termsOf),
});

export function AgreementFields({ draft }: { draft: AgreementDraft }) {
  const say = useSay();
  return (
    <>
      <TextField at="/title" label={say('agreements.column.title')} isRequired />
      <div className={styles.pair}>
        <ChoiceField
          at="/kind"
          label={say('agreements.column.kind')}
          isRequired
          choices={kinds.map((value) => ({ value, label: say(`agreements.kind.${value}`) }))}
        />
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          isRequired
        />
        <DateField at="/startsOn" label={say('agreements.starts-on')} />
        <DateField at="/endsOn" label={say('agreements.ends-on')} />
        <AmountField at="/noticeMonths" label={say('agreements.notice-field')} />
        <AmountField
          at="/renewal/months"
          label={say('agreements.renewal-field')}
          hint={say('agreements.renewal-hint')}
        />
        <FlagField at="/renewal/tacit" label={say('agreements.renewal-tacit-field')} />
        <TextField
          at="/formerTerritory"
          label={say('agreements.former-territory')}
          hint={say('agreements.former-territory-hint')}
        />
        <OriginField />
      </div>
      <PartyFields />
      <Parts
        at="/commitments"
        legend={say('agreements.commitments')}
        nameOf={(n) => say('agreements.commitment-n', { n })}
        add={say('agreements.add-commitment')}
        empty={emptyCommitment(draft)}
      >
        {(at, part: CommitmentDraft) => (
          <CommitmentFields
            at={at}
            commitment={part}
            parties={draft.parties}
            within={draft.territory}
          />
        )}
      </Parts>
      <ConditionFields />
    </>
  );
}

function PartyFields() {
  const say = useSay();
  const { all, nameOf, kindOf } = useOrganisations();
  const choices = all
    .filter(({ kind, status }) => kind !== 'auditor' && status === 'registered')
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
  return (
    <Parts
      at="/parties"
      legend={say('agreements.column.parties')}
      nameOf={(n) => say('agreements.party-n', { n })}
      add={say('agreements.add-party')}
      empty={{ organisation: '', role: 'external', signatory: null } as Party}
      min={1}
    >
      {(at, { organisation, role }) => (
        <div className={styles.pair}>
          <ChoiceField
            at={`${at}/organisation`}
            label={say('agreements.party')}
            hint={organisation && say(`organisations.kind.${kindOf(organisation) ?? role}`)}
            isRequired
            choices={choices}
          />
          <TextField at={`${at}/signatory`} label={say('agreements.signatory')} />
        </div>
      )}
    </Parts>
  );
}

function ConditionFields() {
  const say = useSay();
  return (
    <Parts
      at="/conditions"
      legend={say('agreements.conditions')}
      nameOf={(n) => say('agreements.condition-n', { n })}
      add={say('agreements.add-condition')}
      empty={{ kind: 'deliberation', reference: null, date: null }}
    >
      {(at) => (
        <div className={styles.pair}>
          <ChoiceField
            at={`${at}/kind`}
            label={say('agreements.meet-kind')}
            isRequired
            choices={conditionKinds.map((value) => ({
              value,
              label: say(`agreements.condition.${value}`),
            }))}
          />
          <TextField at={`${at}/reference`} label={say('agreements.reference')} />
        </div>
      )}
    </Parts>
  );
}
