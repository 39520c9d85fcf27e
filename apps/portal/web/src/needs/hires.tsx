import { placeInPlan } from '../figures/plan-search';
import type { Hire, Need } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { AmountField, TextField } from '../records/fields';
import styles from '../records/records.module.css';
import { correctHires, needKey } from './needs-api';

/**
 * The hires of a need. A correction is shown below the corrected entry, with its reason; both stay.
 */
export function Hires({ need }: { need: Need }) {
  const say = useSay();
  const { hires, openings, met } = need;
  const left = (
    <p className={styles.quiet}>
      {hires.length === 0 && `${say('needs.hires-none')} `}
      {say('needs.hires-left', { left: Math.max(0, openings - met) })}
    </p>
  );
  if (hires.length === 0) return left;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('records.date')}</th>
            <th scope="col" className={styles.amount}>
              {say('needs.hires-count')}
            </th>
            <th scope="col">{say('records.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {hires.map((hire, i) => (
            <OneHire key={hire.id ?? i} hire={hire} need={need} />
          ))}
        </tbody>
      </table>
      {left}
    </>
  );
}

function OneHire({ hire, need }: { hire: Hire; need: Need }) {
  const say = useSay();
  const { count, day } = useFormats();
  const { id, on, corrects, reason } = hire;
  const mayCorrect = need.can.includes('correct-hires') && Boolean(id) && !corrects;
  return (
    <tr>
      <th scope="row">{day(on)}</th>
      <td className={styles.amount}>{count(hire.count)}</td>
      <td>
        {corrects && `${say('needs.hires-correction')} · `}
        {reason && <bdi>{reason}</bdi>}
        {mayCorrect && <CorrectHires hire={{ ...hire, id: id! }} need={need} />}
      </td>
    </tr>
  );
}

/** The number of hires in a report after its corrections. */
const hiresAfterCorrections = ({ hires }: Need, id: string) =>
  hires
    .filter((one) => one.id === id || one.corrects === id)
    .reduce((sum, one) => sum + one.count, 0);

function CorrectHires({ hire, need }: { hire: Hire & { id: string }; need: Need }) {
  const say = useSay();
  const { day } = useFormats();
  const { id, version } = need;
  const initial: { count: number | null; reason: string } = {
    count: hiresAfterCorrections(need, hire.id),
    reason: '',
  };
  return (
    <Action
      name={say('needs.correct-hires')}
      text={say('needs.correct-hires-text', { date: day(hire.on) })}
      isCompact
      of={needKey(id)}
      version={version}
      initial={initial}
      send={({ count, reason }, key) =>
        correctHires(id, hire.id, { count: count as number, reason }, { key, version })
      }
      done={() => ({ id, what: say('needs.done.corrected'), plan: placeInPlan(need) })}
    >
      <AmountField
        at="/count"
        label={say('needs.hires-count')}
        unit={say('unit.persons')}
        isRequired
      />
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
