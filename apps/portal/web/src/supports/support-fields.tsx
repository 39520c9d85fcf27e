import type { Support, SupportInput } from '@mizan/client';
import { JobsCommitmentField } from '../agreements/commitment-choice';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { written } from '../records/draft';
import { AmountField, ChoiceField, DateField, TextField } from '../records/fields';
import { OriginField } from '../records/origin-field';
import { PlaceFields } from '../records/place-fields';
import styles from '../records/records.module.css';
import { beneficiaryKinds } from './support-list';

type Counted = 'members' | 'women' | 'youth' | 'amount' | 'jobsExpected';
export type SupportDraft = Omit<SupportInput, Counted> & Record<Counted, number | null>;

const WRITTEN = {
  beneficiary: true,
  territory: true,
  sector: true,
  occupation: true,
  members: true,
  women: true,
  youth: true,
  amount: true,
  jobsExpected: true,
  expectedOn: true,
  funder: true,
  commitmentId: true,
  origin: true,
} as const satisfies Record<keyof SupportInput, true>;

/** The terms of a support that can be revised. */
export const draftOf = (support: Support): SupportDraft => written(support, WRITTEN);

/** The body to send. The service says what is missing in it. */
export const bodyOf = (draft: SupportDraft): SupportInput => draft as SupportInput;

/** All fields of a request. */
export function SupportFields() {
  const say = useSay();
  return (
    <>
      <BeneficiaryFields />
      <PlaceFields occupationHint={say('supports.occupation-hint')} />
      <MoneyFields />
      <JobsCommitmentField
        at="/commitmentId"
        label={say('supports.commitment')}
        hint={say('supports.commitment-hint')}
      />
      <OriginField />
    </>
  );
}

function BeneficiaryFields() {
  const say = useSay();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{say('supports.beneficiary')}</legend>
      <div className={styles.pair}>
        <ChoiceField
          at="/beneficiary/kind"
          label={say('supports.kind')}
          isRequired
          choices={beneficiaryKinds.map((value) => ({
            value,
            label: say(`organisations.kind.${value}`),
          }))}
        />
        <TextField at="/beneficiary/name" label={say('supports.name')} isRequired />
        <AmountField at="/members" label={say('supports.members')} isRequired />
        <AmountField
          at="/women"
          label={say('supports.women')}
          hint={say('supports.among-members')}
          isRequired
        />
        <AmountField
          at="/youth"
          label={say('supports.youth')}
          hint={say('supports.among-members')}
          isRequired
        />
      </div>
    </fieldset>
  );
}

function MoneyFields() {
  const say = useSay();
  return (
    <div className={styles.pair}>
      <AmountField
        at="/amount"
        label={say('supports.amount-requested')}
        unit={say('agreements.unit.MAD')}
        isRequired
      />
      <FunderField />
      <AmountField at="/jobsExpected" label={say('supports.jobs-expected')} isRequired />
      <DateField
        at="/expectedOn"
        label={say('supports.expected-on')}
        hint={say('supports.expected-on-hint')}
      />
    </div>
  );
}

const FUNDERS: readonly string[] = ['council', 'agency', 'funder'];

/** Those that can grant a support. */
function FunderField() {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  const choices = all
    .filter(({ kind, status }) => status === 'registered' && FUNDERS.includes(kind))
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
  return (
    <ChoiceField
      at="/funder"
      label={say('supports.funder')}
      hint={say('supports.funder-hint')}
      choices={choices}
    />
  );
}
