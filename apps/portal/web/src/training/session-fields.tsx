import type { Session, SessionInput } from '@mizan/client';
import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { written } from '../records/draft';
import { AmountField, ChoiceField, DateField, TextField } from '../records/fields';
import styles from '../records/records.module.css';
import { audiences } from './training-lists';

export type SessionDraft = Omit<SessionInput, 'seats'> & {
  seats: { minimum?: number | null; simultaneous?: number | null; cumulative: number | null };
};

const NO_SEATS: SessionDraft['seats'] = { minimum: null, simultaneous: null, cumulative: null };

export const emptySession = (operator: string, territory: string): SessionDraft => ({
  operator,
  site: null,
  territory,
  seats: NO_SEATS,
  from: '',
  to: '',
  audience: null,
  commitmentId: null,
  origin: 'real',
});
const WRITTEN = {
  operator: true,
  site: true,
  territory: true,
  seats: true,
  from: true,
  to: true,
  audience: true,
  commitmentId: true,
  origin: true,
} as const satisfies Record<keyof SessionInput, true>;

export function sessionDraftOf(session: Session): SessionDraft {
  const { seats, ...terms } = written(session, WRITTEN);
  return { ...terms, seats: seats ?? NO_SEATS };
}

/** The body to send. Without a number of seats it has no seats. */
export const bodyOf = ({ seats, ...terms }: SessionDraft): SessionInput => ({
  ...terms,
  seats: seats.cumulative === null ? null : { ...seats, cumulative: seats.cumulative },
});

export function SessionFields({ within }: { within?: string }) {
  const say = useSay();
  const seats = say('training.seats-unit');
  return (
    <>
      <TextField at="/site" label={say('training.column.site')} />
      <CodeField
        at="/territory"
        list="territory"
        within={within}
        label={say('needs.column.territory')}
        isRequired
      />
      <div className={styles.pair}>
        <DateField at="/from" label={say('needs.filter.from')} isRequired />
        <DateField at="/to" label={say('needs.filter.to')} isRequired />
      </div>
      <fieldset className={styles.fieldset}>
        <legend>{say('training.column.seats')}</legend>
        <div className={styles.pair}>
          <AmountField
            at="/seats/cumulative"
            label={say('training.seats-cumulative')}
            hint={say('training.seats-hint')}
            unit={seats}
          />
          <AmountField
            at="/seats/simultaneous"
            label={say('training.seats-simultaneous')}
            unit={seats}
          />
          <AmountField at="/seats/minimum" label={say('training.seats-minimum')} unit={seats} />
        </div>
      </fieldset>
      <div className={styles.pair}>
        <ChoiceField
          at="/audience"
          label={say('training.column.audience')}
          choices={audiences.map((value) => ({ value, label: say(`training.audience.${value}`) }))}
        />
        <OriginField />
      </div>
    </>
  );
}
