import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField, DateField, FlagField, TextField } from '../records/fields';
import { OriginField } from '../records/origin-field';
import styles from '../records/records.module.css';
import { ConditionFields } from './condition-fields';
import { subjects } from './incentive-lists';
import { type MeasureDraft, type Subject, unitsOf } from './measure-draft';

const LANGUAGES = ['fr', 'ar', 'en'] as const;

/** All parameters of a measure. Its code and its subject are its identity. */
export function MeasureFields({ draft, isNew = false }: { draft: MeasureDraft; isNew?: boolean }) {
  const say = useSay();
  return (
    <>
      {isNew && <Identity />}
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          at={`/name/${language}`}
          label={say(`incentives.name.${language}`)}
          isRequired
        />
      ))}
      <div className={styles.pair}>
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          isRequired
        />
        <OriginField />
        <DateField at="/from" label={say('needs.column.from')} isRequired />
        <DateField at="/to" label={say('needs.column.to')} />
      </div>
      <TextField
        at="/source"
        label={say('incentives.source')}
        hint={say('incentives.source-hint')}
        isLong
      />
      <AmountFields subject={draft.subject} />
      <ConditionFields subject={draft.subject} />
    </>
  );
}

function Identity() {
  const say = useSay();
  return (
    <div className={styles.pair}>
      <TextField at="/code" label={say('incentives.code')} isRequired />
      <ChoiceField
        at="/subject"
        label={say('incentives.subject')}
        choices={subjects.map((value) => ({ value, label: say(`incentives.subject.${value}`) }))}
        isRequired
      />
    </div>
  );
}

/** What the measure gives; nothing is given while its unit is not said. */
function AmountFields({ subject }: { subject: Subject }) {
  const say = useSay();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{say('incentives.amount')}</legend>
      <div className={styles.pair}>
        <AmountField
          at="/amount/value"
          label={say('incentives.amount-value')}
          unit={say('agreements.unit.MAD')}
        />
        <ChoiceField
          at="/amount/per"
          label={say('incentives.per')}
          choices={unitsOf(subject).map((value) => ({
            value,
            label: say(`incentives.unit.${value}`),
          }))}
        />
        <AmountField
          at="/amount/most"
          label={say('incentives.amount-most')}
          unit={say('agreements.unit.MAD')}
        />
      </div>
      <TextField at="/amount/source" label={say('incentives.source')} />
      <FlagField at="/amount/confirmed" label={say('incentives.source-checked')} />
    </fieldset>
  );
}
