import type { IncentiveMeasure } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { RecordHistory } from '../history/record-history';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import { useMayMake } from '../tables/use-may-make';
import { Conditions } from './conditions';
import { Evaluating } from './evaluating';
import { measureTones, useMeasureName, useMoney } from './incentive-words';
import { budgetRegister, measureHistory, measureKey, measureQuery } from './incentives-api';
import { MeasureBudgets } from './measure-budgets';

/** Its forms are loaded after what it says. */
const MeasureActions = lazy(() => import('./measure-actions'));

export function MeasurePage() {
  const { id } = useParams({ from: '/signed-in/incentives/$id' });
  return (
    <Read asked={useQuery(measureQuery(id))}>{(measure) => <OneMeasure measure={measure} />}</Read>
  );
}

function OneMeasure({ measure }: { measure: IncentiveMeasure }) {
  const say = useSay();
  const nameOf = useMeasureName();
  const { id, version, status, origin, organisation } = measure;
  const mayOpen = useMayMake(budgetRegister, 'open') === true && status !== 'closed';
  return (
    <RecordPage
      record={{ id, version, origin, organisation }}
      back={<Link to="/incentives">{say('incentives.title')}</Link>}
      title={nameOf(measure)}
      status={<StatusMark tone={measureTones[status]} word={say(`incentives.status.${status}`)} />}
      actions={
        (mayOpen || measure.can.length > 0) && (
          <Suspense fallback={null}>
            <MeasureActions measure={measure} mayOpen={mayOpen} />
          </Suspense>
        )
      }
    >
      <Section id="about" title={say('incentives.about')}>
        <About measure={measure} />
      </Section>
      <Section id="conditions" title={say('incentives.conditions')}>
        <Conditions measure={measure} />
      </Section>
      <Section id="evaluation" title={say('incentives.evaluation')}>
        <Evaluating measure={measure} />
      </Section>
      <Section id="budgets" title={say('incentives.its-budgets')}>
        <MeasureBudgets id={id} />
      </Section>
      <RecordHistory
        of={measureKey(id)}
        version={version}
        words="incentives"
        ask={measureHistory(id)}
      />
    </RecordPage>
  );
}

function About({ measure }: { measure: IncentiveMeasure }) {
  const say = useSay();
  const { day } = useFormats();
  const territories = useCodeList('territory');
  const amount = useAmountText(measure);
  const { code, subject, territory, from, to, source, confirmed } = measure;
  return (
    <Facts
      of={[
        [say('incentives.code'), <bdi>{code}</bdi>],
        [say('incentives.subject'), say(`incentives.subject.${subject}`)],
        [say('needs.column.territory'), territories.of(territory)],
        [say('needs.column.from'), day(from)],
        [say('needs.column.to'), to && day(to)],
        [say('incentives.amount'), amount],
        [say('incentives.source'), source && <bdi>{source}</bdi>],
        [say('incentives.confirmed'), say(confirmed ? 'records.yes' : 'incentives.not-confirmed')],
        [say('incentives.closed-on'), measure.closedOn && day(measure.closedOn)],
        [say('records.reason'), measure.statusReason],
      ]}
    />
  );
}

function useAmountText({ amount }: IncentiveMeasure): string {
  const say = useSay();
  const money = useMoney();
  if (!amount?.value) return say('incentives.amount-unknown');
  const each = say('incentives.for-each', {
    amount: money(amount.value),
    unit: say(`incentives.unit.${amount.per}`),
  });
  const most = amount.most ? say('incentives.up-to', { amount: money(amount.most) }) : '';
  return [each, most, amount.confirmed === false ? say('incentives.unconfirmed-mark') : '']
    .filter((part) => part !== '')
    .join(' · ');
}
