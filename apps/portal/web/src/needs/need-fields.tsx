import type { Need, NeedInput } from '@mizan/client';
import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { written } from '../records/draft';
import { AmountField, ChoiceField, DateField, FlagField, TextField } from '../records/fields';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { channels, confidences, contracts, minimumLevels, reasons } from './need-list';

/** Fields that feeds, links and councils set. This form leaves them unchanged. */
type NotInForm = 'allocation' | 'commitmentId' | 'eventOn' | 'organisation' | 'sourceVersion';
type InForm = Omit<NeedInput, NotInForm>;

export type NeedDraft = Omit<InForm, 'openings' | 'employer'> & {
  openings: number | null;
  employer: { name: string | null; id: string | null } | null;
};

const WRITTEN = {
  externalId: true,
  title: true,
  territory: true,
  openings: true,
  openingsAssumed: true,
  occupation: true,
  sector: true,
  from: true,
  to: true,
  employer: true,
  contract: true,
  minimumLevel: true,
  reason: true,
  confidence: true,
  channel: true,
  reportedOn: true,
  referenceUrl: true,
  difficult: true,
  origin: true,
} as const satisfies Record<keyof InForm, true>;

/** The terms of a need that can be revised. */
export function draftOf(need: Need): NeedDraft {
  const { employer, ...terms } = written(need, WRITTEN);
  return { ...terms, employer: employer ? { name: employer.name, id: employer.id ?? null } : null };
}

/** The body to send. Without a name there is no employer. */
export function bodyOf(draft: NeedDraft): NeedInput {
  const { employer, ...rest } = draft;
  return { ...rest, employer: employer?.name || employer?.id ? employer : null } as NeedInput;
}

/** All fields of a need. Its reference cannot be changed later. */
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
      <TextField at="/title" label={say('needs.column.title')} hint={say('needs.title-hint')} />
      <div className={styles.pair}>
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          within={territory}
          isRequired
        />
        <AmountField at="/openings" label={say('needs.column.openings')} isRequired />
        <FlagField
          at="/openingsAssumed"
          label={say('needs.openings-assumed')}
          hint={say('needs.openings-assumed-hint')}
        />
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
        <OriginField />
      </div>
      <TextField
        at="/referenceUrl"
        label={say('needs.reference-url')}
        hint={say('needs.reference-url-hint')}
      />
      <FlagField at="/difficult" label={say('needs.difficult')} />
    </fieldset>
  );
}
