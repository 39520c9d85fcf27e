import type { Evaluation } from '@mizan/client';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import styles from '../records/records.module.css';
import { Source } from './conditions';
import {
  answerTones,
  useExpectation,
  useFieldText,
  useFieldWord,
  useMoney,
} from './incentive-words';

type Reason = Evaluation['reasons'][number];
type Standing = 'fails' | 'missing' | 'unconfirmed' | 'holds';

/** What decides comes first: why no, then what is missing, then what no source confirms. */
const ORDER: readonly Standing[] = ['fails', 'missing', 'unconfirmed', 'holds'];

function standingOf({ holds, confirmed }: Reason): Standing {
  if (holds === false && confirmed) return 'fails';
  if (holds === null) return 'missing';
  return confirmed ? 'holds' : 'unconfirmed';
}

/** The answer with its reasons. It is indicative, and says so. */
export function Answer({ answer }: { answer: Evaluation }) {
  const say = useSay();
  const money = useMoney();
  const { eligible, amount, reasons } = answer;
  const ordered = ORDER.flatMap((standing) =>
    reasons
      .filter((reason) => standingOf(reason) === standing)
      .map((reason) => ({ reason, standing })),
  );
  return (
    <>
      <p>
        <StatusMark tone={answerTones[eligible]} word={say(`incentives.eligible.${eligible}`)} />{' '}
        {amount !== null && <strong>{money(amount)}</strong>}
      </p>
      <p className={styles.quiet}>{say(`incentives.eligible-text.${eligible}`)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{say('incentives.reasons')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('incentives.condition')}</th>
              <th scope="col">{say('incentives.expected')}</th>
              <th scope="col">{say('incentives.known')}</th>
              <th scope="col">{say('incentives.result')}</th>
              <th scope="col">{say('incentives.source')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ reason, standing }, n) => (
              <ReasonRow key={n} reason={reason} standing={standing} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ReasonRow({ reason, standing }: { reason: Reason; standing: Standing }) {
  const say = useSay();
  const word = useFieldWord();
  const text = useFieldText();
  const expectation = useExpectation();
  const { field, value, expected, source, confirmed } = reason;
  return (
    <tr>
      <th scope="row">{word(field)}</th>
      <td>
        <bdi>{expectation(field, expected)}</bdi>
      </td>
      <td>
        <bdi>{value === null ? say('records.not-said') : text(field, value)}</bdi>
      </td>
      <td>{say(`incentives.standing.${standing}`)}</td>
      <td>
        <Source source={source} isConfirmed={confirmed} />
      </td>
    </tr>
  );
}
