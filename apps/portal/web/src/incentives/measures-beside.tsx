import type { EvaluationInput, IncentiveBudget, MeasureEvaluation } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCodeList } from '../classifications/code-lists';
import { useToday } from '../dates/today';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import styles from '../records/records.module.css';
import { answerTones, useMeasureName, useMoney } from './incentive-words';
import { budgetsLeftQuery, measuresForQuery } from './incentives-api';

/** A cell of the plan, as far as a measure can ask for it. */
interface Cell {
  territory: string;
  occupation?: string | undefined;
  sector?: string | undefined;
}

/**
 * The open measures that a need or a project of a cell may have, with what is left of their budgets
 * there. A cell says little of a need, so most answers name what is missing; it is indicative.
 */
export function MeasuresBeside({ cell, ofJobs }: { cell: Cell; ofJobs: boolean }) {
  const say = useSay();
  const subject = ofJobs ? 'project' : 'need';
  const { data: answers } = useQuery(measuresForQuery({ [subject]: cell } as EvaluationInput));
  const possible = answers?.filter(({ eligible }) => eligible !== 'no');
  if (!possible) return null;
  return (
    <section>
      <h3>{say('incentives.beside')}</h3>
      <p className={styles.quiet}>{say(`incentives.beside-${subject}`)}</p>
      {possible.length === 0 && <p>{say('incentives.which-none')}</p>}
      <ul>
        {possible.map((answer) => (
          <Possible key={answer.measure.id} answer={answer} territory={cell.territory} />
        ))}
      </ul>
    </section>
  );
}

function Possible({ answer, territory }: { answer: MeasureEvaluation; territory: string }) {
  const say = useSay();
  const nameOf = useMeasureName();
  const { measure, eligible } = answer;
  return (
    <li>
      <Link to="/incentives/$id" params={{ id: measure.id }}>
        <bdi>{nameOf(measure)}</bdi>
      </Link>{' '}
      <StatusMark tone={answerTones[eligible]} word={say(`incentives.eligible.${eligible}`)} />
      <Left measure={measure.id} territory={territory} />
    </li>
  );
}

/** What is left of the budgets of a measure that hold here, from this year on. */
function Left({ measure, territory }: { measure: string; territory: string }) {
  const say = useSay();
  const money = useMoney();
  const today = useToday();
  const territories = useCodeList('territory');
  const { data: budgets = [] } = useQuery(budgetsLeftQuery);
  const year = Number(today().slice(0, 4));
  const here = budgets.filter(
    (budget) => budget.measure === measure && budget.year >= year && isHere(budget),
  );
  function isHere(budget: IncentiveBudget): boolean {
    const { isWithin } = territories;
    return isWithin(territory, budget.territory) || isWithin(budget.territory, territory);
  }
  return here.map(({ id, left, territory: place, year: of }) => (
    <span key={id} className={styles.meta}>
      {say('incentives.beside-left', {
        left: money(left),
        territory: territories.of(place),
        year: String(of),
      })}
    </span>
  ));
}
