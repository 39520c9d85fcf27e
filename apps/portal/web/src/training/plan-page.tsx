import type { Plan, Programme } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import type { Register } from '../tables/register';
import { RecordHistory } from '../history/record-history';
import { askProgrammes, keyOf, planHistory, planQuery, trainingKey } from './training-api';
import { useProgrammeColumns } from './plan-columns';
import { SubList } from './sub-list';
import { definitions } from './training-lists';
import { planTones } from './training-words';

/** Loaded after the page, because only some readers need the forms. */
const PlanActions = lazy(() => import('./plan-actions'));

export function TrainingPlanPage() {
  const { id } = useParams({ from: '/signed-in/training/plans/$id' });
  return <Read asked={useQuery(planQuery(id))}>{(plan) => <OnePlan plan={plan} />}</Read>;
}

function OnePlan({ plan }: { plan: Plan }) {
  const say = useSay();
  const all = useProgrammeColumns();
  const columns = useMemo(() => all.filter(({ id }) => id !== 'territory' && id !== 'mode'), [all]);
  const register = useMemo(
    (): Register<Programme> => ({
      key: [...trainingKey, 'programmes', plan.id],
      definition: definitions.programmes,
      ask: (query, signal) => askProgrammes({ ...query, plan: plan.id }, signal),
    }),
    [plan.id],
  );
  return (
    <RecordPage
      record={plan}
      back={
        <Link to="/training" search={{ view: 'plans' }}>
          {say('training.view.plans')}
        </Link>
      }
      title={plan.title}
      status={
        <StatusMark
          tone={planTones[plan.status]}
          word={say(`training.plan-status.${plan.status}`)}
        />
      }
      actions={
        plan.can.length > 0 && (
          <Suspense fallback={null}>
            <PlanActions plan={plan} />
          </Suspense>
        )
      }
    >
      <Section id="about" title={say('training.about-plan')}>
        <About plan={plan} />
      </Section>
      <Section id="programmes" title={say('training.programmes-of-plan')}>
        <SubList
          register={register}
          columns={columns}
          caption={say('training.programmes-of-plan')}
          file="mizan-programmes"
        />
      </Section>
      <RecordHistory
        of={keyOf('plan', plan.id)}
        version={plan.version}
        words="training"
        ask={planHistory(plan.id)}
      />
    </RecordPage>
  );
}

function About({
  plan: { territory, audience, kind, parent, from, to, adoptedOn, closedOn },
}: {
  plan: Plan;
}) {
  const say = useSay();
  const { day } = useFormats();
  const territories = useCodeList('territory');
  return (
    <Facts
      of={[
        [say('needs.column.territory'), territories.of(territory)],
        [say('training.column.audience'), say(`training.audience.${audience}`)],
        [say('training.kind'), say(`training.kind.${kind ?? 'regional'}`)],
        [
          say('training.parent'),
          parent &&
            (parent.planId ? (
              <Link to="/training/plans/$id" params={{ id: parent.planId }}>
                {say('training.plan')}
              </Link>
            ) : (
              <bdi>{parent.reference}</bdi>
            )),
        ],
        [
          say('training.period'),
          from && to
            ? say('records.from-to', { from: day(from), to: day(to) })
            : say('records.no-dates'),
        ],
        [say('training.adopted-on'), adoptedOn && day(adoptedOn)],
        [say('training.closed-on'), closedOn && day(closedOn)],
      ]}
    />
  );
}
