import type { Plan, PlanInput } from '@mizan/client';
import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { ChoiceField, DateField, TextField } from '../records/fields';
import styles from '../records/records.module.css';
import { audiences, planKinds } from './training-lists';

export const planDraftOf = ({
  title,
  territory,
  audience,
  kind,
  parent,
  from,
  to,
  origin,
}: Plan): PlanInput => ({
  title,
  territory,
  audience,
  kind: kind ?? 'regional',
  parent,
  from,
  to,
  origin,
});

/** A regional plan has no parent. */
export const planBodyOf = (draft: PlanInput): PlanInput => ({
  ...draft,
  parent: draft.kind === 'complementary' ? draft.parent : null,
});

export function PlanFields({ draft, within }: { draft: PlanInput; within?: string }) {
  const say = useSay();
  return (
    <>
      <TextField at="/title" label={say('training.column.title')} isRequired />
      <div className={styles.pair}>
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          within={within}
          isRequired
        />
        <ChoiceField
          at="/audience"
          label={say('training.column.audience')}
          isRequired
          choices={audiences.map((value) => ({ value, label: say(`training.audience.${value}`) }))}
        />
        <DateField at="/from" label={say('needs.filter.from')} />
        <DateField at="/to" label={say('needs.filter.to')} />
        <ChoiceField
          at="/kind"
          label={say('training.kind')}
          isRequired
          choices={planKinds.map((value) => ({ value, label: say(`training.kind.${value}`) }))}
        />
        <OriginField />
      </div>
      {draft.kind === 'complementary' && (
        <TextField at="/parent/reference" label={say('training.parent-reference')} isRequired />
      )}
    </>
  );
}
