import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField, TextField } from '../records/fields';
import { Parts } from '../records/parts';
import styles from '../records/records.module.css';
import { modes, trainingLevels } from './training-lists';

const SHARE_DECIMALS = 3;

export function ProgrammeFields() {
  const say = useSay();
  return (
    <>
      <TextField at="/title" label={say('training.column.title')} isRequired />
      <div className={styles.pair}>
        <TextField
          at="/field"
          label={say('training.column.field')}
          hint={say('training.field-hint')}
        />
        <ChoiceField
          at="/level"
          label={say('training.column.level')}
          choices={trainingLevels.map((value) => ({
            value,
            label: say(`training.level.${value}`),
          }))}
        />
        <ChoiceField
          at="/mode"
          label={say('training.column.mode')}
          choices={modes.map((value) => ({ value, label: say(`training.mode.${value}`) }))}
        />
        <OriginField />
      </div>
      <Parts
        at="/occupations"
        legend={say('training.column.occupations')}
        nameOf={(n) => say('training.occupation-n', { n })}
        add={say('training.add-occupation')}
        empty={{ occupation: null, share: 1 }}
      >
        {(at) => (
          <>
            <CodeField
              at={`${at}/occupation`}
              list="occupation"
              label={say('needs.column.occupation')}
              isRequired
            />
            <AmountField
              at={`${at}/share`}
              label={say('training.share')}
              scale={SHARE_DECIMALS}
              max={1}
              isRequired
            />
          </>
        )}
      </Parts>
    </>
  );
}
