import type { Party } from '@mizan/client';
import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField, DateField, FlagField, TextField } from '../records/fields';
import { useOrganisations } from '../organisations/organisations';
import { useToday } from '../dates/today';
import { Parts } from '../records/parts';
import styles from '../records/records.module.css';
import { conditionKinds, kinds } from './agreement-list';
import type { AgreementDraft } from './agreement-draft';
import { type CommitmentDraft, emptyCommitment } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';

interface Props {
  draft: AgreementDraft;
  /** Whether it is signed on paper already: then each party has signed on a day. */
  isSigned?: boolean;
}

export function AgreementFields({ draft, isSigned = false }: Props) {
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
        <TermFields />
        <TextField
          at="/formerTerritory"
          label={say('agreements.former-territory')}
          hint={say('agreements.former-territory-hint')}
        />
        <OriginField />
      </div>
      <PartyFields isSigned={isSigned} />
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
      <ConditionFields isMet={isSigned} />
    </>
  );
}

/** From when to when it runs, and how it ends or goes on. */
export function TermFields() {
  const say = useSay();
  return (
    <>
      <DateField at="/startsOn" label={say('agreements.starts-on')} />
      <DateField at="/endsOn" label={say('agreements.ends-on')} />
      <AmountField at="/noticeMonths" label={say('agreements.notice-field')} />
      <AmountField
        at="/renewal/months"
        label={say('agreements.renewal-field')}
        hint={say('agreements.renewal-hint')}
      />
      <FlagField at="/renewal/tacit" label={say('agreements.renewal-tacit-field')} />
    </>
  );
}

export function PartyFields({ isSigned = false }: { isSigned?: boolean }) {
  const say = useSay();
  const today = useToday();
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
          <TextField
            at={`${at}/signatory`}
            label={say('agreements.signatory')}
            hint={say('agreements.signatory-hint')}
          />
          {isSigned && (
            <DateField
              at={`${at}/signedOn`}
              label={say('agreements.sign-on')}
              max={today()}
              isRequired
            />
          )}
        </div>
      )}
    </Parts>
  );
}

export function ConditionFields({ isMet = false, legend }: { isMet?: boolean; legend?: string }) {
  const say = useSay();
  const today = useToday();
  return (
    <Parts
      at="/conditions"
      legend={legend ?? say('agreements.conditions')}
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
          {isMet && (
            <DateField at={`${at}/date`} label={say('agreements.meet-date')} max={today()} />
          )}
        </div>
      )}
    </Parts>
  );
}
