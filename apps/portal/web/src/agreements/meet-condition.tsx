import type { Agreement, Schemas } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { ChoiceField, DateField, TextField } from '../records/fields';
import { useToday } from '../dates/today';
import { meetCondition } from './agreements-api';
import { ScanHashField } from './scan-hash-field';
import { useShared } from './use-shared';

type ConditionKind = Schemas['agreements']['MetConditionInput']['kind'];

export function MeetCondition({ agreement, isMain }: { agreement: Agreement; isMain: boolean }) {
  const today = useToday();
  const say = useSay();
  const shared = useShared(agreement);
  const open = (agreement.conditions ?? []).filter(({ date }) => !date);
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const initial = {
    kind: open[0]?.kind as ConditionKind,
    reference: open[0]?.reference ?? '',
    date: today(),
    documentHash: '',
  };
  return (
    <Action
      {...shared.of}
      isMain={isMain}
      name={say('agreements.meet')}
      initial={initial}
      send={(body, key) => meetCondition(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.meet')}
    >
      <ChoiceField
        at="/kind"
        label={say('agreements.meet-kind')}
        isRequired
        choices={kinds.map((value) => ({ value, label: say(`agreements.condition.${value}`) }))}
      />
      <TextField at="/reference" label={say('agreements.reference')} />
      <DateField at="/date" label={say('agreements.meet-date')} max={today()} isRequired />
      <ScanHashField at="/documentHash" />
    </Action>
  );
}
