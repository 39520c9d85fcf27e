import type { IncentiveBudget, IncentiveMeasure } from '@mizan/client';
import { useNavigate } from '@tanstack/react-router';
import { useToday } from '../dates/today';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { CodeField } from '../records/code-choice';
import { changesOf } from '../records/draft';
import { AmountField, DateField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { OriginField } from '../records/origin-field';
import { useSession } from '../session/session';
import { closeMeasure, measureKey, openBudget, reviseMeasure } from './incentives-api';
import { bodyOf, draftOf, type MeasureDraft } from './measure-draft';
import { MeasureFields } from './measure-fields';

type Verb = IncentiveMeasure['can'][number];
const views: Views<Verb, { measure: IncentiveMeasure }> = { revise: Revise, close: Close };

interface Props {
  measure: IncentiveMeasure;
  /** Whether the reader may open budgets. */
  mayOpen: boolean;
}

export default function MeasureActions({ measure, mayOpen }: Props) {
  return (
    <>
      {mayOpen && <OpenBudget measure={measure} />}
      <Offered views={views} can={measure.can} of={{ measure }} />
    </>
  );
}

function OpenBudget({ measure }: { measure: IncentiveMeasure }) {
  const say = useSay();
  const today = useToday();
  const navigate = useNavigate();
  const { territory } = useSession();
  const year = Number(today().slice(0, 4));
  const initial = { measure: measure.id, territory, year, amount: 0, origin: 'real' as const };
  return (
    <Action
      name={say('incentives.open-budget')}
      of={measureKey(measure.id)}
      initial={initial}
      send={openBudget}
      done={({ id }: IncentiveBudget) => {
        void navigate({ to: '/incentive-budgets/$id', params: { id } });
        return { id, what: say('incentives.done.budget-opened') };
      }}
    >
      <CodeField
        at="/territory"
        list="territory"
        label={say('needs.column.territory')}
        within={territory}
        isRequired
      />
      <AmountField at="/amount" label={say('incentives.amount')} unit="MAD" isRequired />
      <OriginField />
    </Action>
  );
}

function Revise({ measure, isMain }: { measure: IncentiveMeasure; isMain: boolean }) {
  const say = useSay();
  const { id, version } = measure;
  return (
    <Action
      of={measureKey(id)}
      version={version}
      isMain={isMain}
      name={say('incentives.revise')}
      text={say('incentives.revise-text')}
      initial={draftOf(measure)}
      send={(draft, key, before) =>
        reviseMeasure(id, changesOf(bodyOf(before), bodyOf(draft)), { key, version })
      }
      done={() => ({ id, what: say('incentives.done.revised') })}
    >
      {(draft: MeasureDraft) => <MeasureFields draft={draft} />}
    </Action>
  );
}

function Close({ measure, isMain }: { measure: IncentiveMeasure; isMain: boolean }) {
  const say = useSay();
  const today = useToday();
  const { id, version } = measure;
  return (
    <Action
      of={measureKey(id)}
      version={version}
      isMain={isMain}
      isGrave
      name={say('incentives.close')}
      text={say('incentives.close-text')}
      initial={{ on: today(), reason: '' }}
      send={(body, key) => closeMeasure(id, body, { key, version })}
      done={() => ({ id, what: say('incentives.done.closed') })}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
