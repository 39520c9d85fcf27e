import type { Plan, Programme, ProgrammeInput } from '@mizan/client';
import { useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { Offered, type Views } from '../records/offered';
import { adoptPlan, closePlan, keyOf, proposeProgramme, revisePlan } from './training-api';
import { planBodyOf, planDraftOf, PlanFields } from './plan-fields';
import { ProgrammeFields } from './programme-fields';

interface Of {
  plan: Plan;
  isMain: boolean;
}
const views: Views<Plan['can'][number], { plan: Plan }> = {
  adopt: Adopt,
  'propose-programme': Propose,
  revise: Revise,
  close: Close,
};

export default function PlanActions({ plan }: { plan: Plan }) {
  return <Offered views={views} can={plan.can} of={{ plan }} />;
}

const shared = ({ id, version }: Plan) => ({ of: keyOf('plan', id), version });

function Adopt({ plan, isMain }: Of) {
  const say = useSay();
  return (
    <Action
      {...shared(plan)}
      isMain={isMain}
      name={say('training.adopt')}
      text={say('training.adopt-text')}
      initial={{}}
      send={(_, key) => adoptPlan(plan.id, { key, version: plan.version })}
      done={({ id }) => ({ id, what: say('training.done.adopted') })}
    />
  );
}

const empty: ProgrammeInput = {
  title: '',
  field: null,
  level: null,
  mode: null,
  occupations: [],
  origin: 'real',
};

function Propose({ plan, isMain }: Of) {
  const say = useSay();
  const navigate = useNavigate();
  const done = ({ id }: Programme) => {
    void navigate({ to: '/training/programmes/$id', params: { id } });
    return { id, what: say('training.done.programme') };
  };
  return (
    <Action
      of={keyOf('plan', plan.id)}
      isMain={isMain}
      name={say('training.propose')}
      initial={empty}
      send={(body, key) => proposeProgramme(plan.id, body, key)}
      done={done}
    >
      <ProgrammeFields />
    </Action>
  );
}

function Revise({ plan, isMain }: Of) {
  const say = useSay();
  return (
    <Action
      {...shared(plan)}
      isMain={isMain}
      name={say('training.revise')}
      initial={planDraftOf(plan)}
      send={(draft, key, before) =>
        revisePlan(plan.id, changesOf(planBodyOf(before), planBodyOf(draft)), {
          key,
          version: plan.version,
        })
      }
      done={({ id }) => ({ id, what: say('training.done.plan') })}
    >
      {(draft) => <PlanFields draft={draft} />}
    </Action>
  );
}

function Close({ plan }: Of) {
  const say = useSay();
  return (
    <Action
      {...shared(plan)}
      isGrave
      name={say('training.close-plan')}
      text={say('training.close-plan-text')}
      initial={{}}
      send={(_, key) => closePlan(plan.id, { key, version: plan.version })}
      done={({ id }) => ({ id, what: say('training.done.plan-closed') })}
    />
  );
}
