import type { IncentiveBudget } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { AmountField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { useMoney } from './incentive-words';
import { budgetKey, reserve, reviseBudget } from './incentives-api';

interface Of {
  budget: IncentiveBudget;
  isMain: boolean;
}
const views: Views<IncentiveBudget['can'][number], { budget: IncentiveBudget }> = {
  reserve: Reserve,
  revise: Revise,
};

export default function BudgetActions({ budget }: { budget: IncentiveBudget }) {
  return <Offered views={views} can={budget.can} of={{ budget }} />;
}

/** Without the version of the budget: another officer may have reserved meanwhile. */
function Reserve({ budget, isMain }: Of) {
  const say = useSay();
  const money = useMoney();
  const { id, left } = budget;
  return (
    <Action
      of={budgetKey(id)}
      isMain={isMain}
      name={say('incentives.reserve')}
      text={say('incentives.reserve-text', { left: money(left) })}
      initial={{ for: 'need:', amount: 0 }}
      send={(body, key) => reserve(id, body, key)}
      done={() => ({ id, what: say('incentives.done.reserved') })}
    >
      <TextField
        at="/for"
        label={say('incentives.for')}
        hint={say('incentives.for-hint')}
        isRequired
      />
      <AmountField at="/amount" label={say('incentives.amount')} unit="MAD" max={left} isRequired />
    </Action>
  );
}

function Revise({ budget, isMain }: Of) {
  const say = useSay();
  const { id, version, amount } = budget;
  return (
    <Action
      of={budgetKey(id)}
      version={version}
      isMain={isMain}
      name={say('incentives.revise-budget')}
      text={say('incentives.revise-budget-text')}
      initial={{ amount }}
      send={(body, key) => reviseBudget(id, body, { key, version })}
      done={() => ({ id, what: say('incentives.done.budget-revised') })}
    >
      <AmountField at="/amount" label={say('incentives.amount')} unit="MAD" isRequired />
    </Action>
  );
}
