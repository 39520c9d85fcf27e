import { useSay, useSayIfKnown } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField, FlagField, TextField } from '../records/fields';
import { Parts } from '../records/parts';
import { RadioField } from '../records/radio-field';
import styles from '../records/records.module.css';
import { type AskedField, fieldsOf } from './asked-fields';
import { choicesOf } from './field-choices';
import { choiceWords, listOf, useFieldWord } from './incentive-words';
import { type ConditionDraft, emptyCondition, type Subject } from './measure-draft';

/** What a measure asks of its subject: conditions that are added and removed. */
export function ConditionFields({ subject }: { subject: Subject }) {
  const say = useSay();
  return (
    <Parts
      at="/conditions"
      legend={say('incentives.conditions')}
      nameOf={(n) => say('incentives.condition-n', { n })}
      add={say('incentives.add-condition')}
      empty={emptyCondition}
    >
      {(at, condition: ConditionDraft) => (
        <OneCondition at={at} condition={condition} subject={subject} />
      )}
    </Parts>
  );
}

interface Props {
  at: string;
  condition: ConditionDraft;
  subject: Subject;
}

function OneCondition({ at, condition, subject }: Props) {
  const say = useSay();
  const word = useFieldWord();
  const fields = fieldsOf(subject);
  const field = fields.find(({ name }) => name === condition.field);
  return (
    <>
      <ChoiceField
        at={`${at}/field`}
        label={say('incentives.condition-on')}
        choices={fields.map(({ name }) => ({ value: name, label: word(name) }))}
        isRequired
      />
      {field && <Expected at={at} field={field} bound={condition.bound} />}
      <TextField at={`${at}/source`} label={say('incentives.source')} isLong />
      <FlagField
        at={`${at}/confirmed`}
        label={say('incentives.source-checked')}
        hint={say('incentives.source-checked-hint')}
      />
    </>
  );
}

interface ExpectedProps {
  at: string;
  field: AskedField;
  bound: ConditionDraft['bound'];
}

/** What the field must be: a bound, yes or no, or one of several values. */
function Expected({ at, field, bound }: ExpectedProps) {
  const say = useSay();
  if (field.kind === 'number')
    return (
      <div className={styles.pair}>
        <ChoiceField
          at={`${at}/bound`}
          label={say('incentives.bound')}
          choices={(['least', 'most'] as const).map((value) => ({
            value,
            label: say(`incentives.bound.${value}`),
          }))}
          isRequired
        />
        <AmountField
          at={`${at}/${bound}`}
          label={say('incentives.expected')}
          scale={2}
          isRequired
        />
      </div>
    );
  if (field.kind === 'truth')
    return (
      <RadioField
        at={`${at}/is`}
        label={say('incentives.expected')}
        isRequired
        choices={[
          { value: true, label: say('records.yes') },
          { value: false, label: say('records.no') },
        ]}
      />
    );
  return <Values at={`${at}/in`} field={field} />;
}

/** The values that fulfil a condition. */
function Values({ at, field: { name, kind } }: { at: string; field: AskedField }) {
  const say = useSay();
  const sayIfKnown = useSayIfKnown();
  const label = say('incentives.expected');
  const choices = choicesOf(name).map((value) => ({
    value,
    label: sayIfKnown(`${choiceWords[name]}.${value}`) ?? value,
  }));
  return (
    <Parts
      at={at}
      legend={say('incentives.values')}
      nameOf={(n) => say('incentives.value-n', { n })}
      add={say('incentives.add-value')}
      empty={null as string | null}
      min={1}
    >
      {(one) =>
        kind === 'code' ? (
          <CodeField at={one} list={listOf[name]!} label={label} isRequired />
        ) : (
          <ChoiceField at={one} label={label} choices={choices} isRequired />
        )
      }
    </Parts>
  );
}
