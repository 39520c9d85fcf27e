import type { NeedInput } from '@mizan/client';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField, DateField, FlagField, TextField } from '../records/fields';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { channels, confidences, contracts, minimumLevels, origins, reasons } from './need-list';

export type NeedDraft = Omit<NeedInput, 'openings' | 'employer'> & {
  openings: number | null;
  employer: { name: string | null; id: string | null } | null;
};

/** What is written as it is sent: an employer without a name is no employer. */
export function bodyOf(draft: NeedDraft): NeedInput {
  const { employer, ...rest } = draft;
  return { ...rest, employer: employer?.name || employer?.id ? employer : null } as NeedInput;
}

/** Every field of a need; its reference is given once and stays. */
export function NeedFields({ isNew = false }: { isNew?: boolean }) {
  const say = useSay();
  const { territory } = useSession();
  return (
    <>
      {isNew && (
        <TextField
          at="/externalId"
          label={say('needs.column.reference')}
          hint={say('needs.reference-hint')}
          isRequired
        />
      )}
      <div className={styles.pair}>
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          within={territory}
          isRequired
        />
        <AmountField at="/openings" label={say('needs.column.openings')} isRequired />
      </div>
      <CodeField
        at="/occupation"
        list="occupation"
        label={say('needs.column.occupation')}
        hint={say('needs.occupation-hint')}
      />
      <CodeField at="/sector" list="sector" label={say('needs.column.sector')} />
      <fieldset className={styles.fieldset}>
        <legend>{say('needs.window')}</legend>
        <p className={styles.quiet}>{say('needs.window-hint')}</p>
        <div className={styles.pair}>
          <DateField at="/from" label={say('needs.filter.from')} />
          <DateField at="/to" label={say('needs.filter.to')} />
        </div>
      </fieldset>
      <EmployerFields />
      <DetailFields />
    </>
  );
}

function EmployerFields() {
  const say = useSay();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{say('needs.column.employer')}</legend>
      <div className={styles.pair}>
        <TextField at="/employer/name" label={say('needs.column.employer')} />
        <TextField
          at="/employer/id"
          label={say('needs.employer-id')}
          hint={say('needs.employer-id-hint')}
        />
      </div>
    </fieldset>
  );
}

function DetailFields() {
  const say = useSay();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{say('needs.how')}</legend>
      <div className={styles.pair}>
        <ChoiceField
          at="/contract"
          label={say('needs.contract')}
          choices={contracts.map((value) => ({ value, label: say(`needs.contract.${value}`) }))}
        />
        <ChoiceField
          at="/minimumLevel"
          label={say('needs.level')}
          choices={minimumLevels.map((value) => ({ value, label: say(`needs.level.${value}`) }))}
        />
        <ChoiceField
          at="/reason"
          label={say('needs.reason')}
          choices={reasons.map((value) => ({ value, label: say(`needs.reason.${value}`) }))}
        />
        <ChoiceField
          at="/confidence"
          label={say('needs.confidence')}
          choices={confidences.map((value) => ({ value, label: say(`needs.confidence.${value}`) }))}
        />
        <ChoiceField
          at="/channel"
          label={say('needs.channel')}
          choices={channels.map((value) => ({ value, label: say(`needs.channel.${value}`) }))}
        />
        <DateField at="/reportedOn" label={say('needs.reported-on')} />
        <ChoiceField
          at="/origin"
          label={say('records.origin')}
          isRequired
          choices={origins.map((value) => ({ value, label: say(`records.origin.${value}`) }))}
        />
      </div>
      <FlagField at="/difficult" label={say('needs.difficult')} />
    </fieldset>
  );
}
