import { placeInPlan } from '../figures/plan-search';
import type { Need } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { AmountField, DateField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { useToday } from '../dates/today';
import { needKey, recordHires, reopen, revise, validate, withdraw } from './needs-api';
import { bodyOf, draftOf, NeedFields } from './need-fields';

const views: Views<Need['can'][number], { need: Need }> = {
  validate: Validate,
  'record-hires': RecordHires,
  'correct-hires': null, // shown beside each entry of hires
  revise: Revise,
  reopen: Reopen,
  withdraw: Withdraw,
};

/** The actions on a need. */
export default function NeedActions({ need }: { need: Need }) {
  return <Offered views={views} can={need.can} of={{ need }} />;
}

const useShared = ({ id, version, ...need }: Need) => ({
  of: needKey(id),
  version,
  done: (what: string) => () => ({ id, what, plan: placeInPlan(need) }),
});

function Validate({ need }: { need: Need }) {
  const say = useSay();
  const { of, version, done } = useShared(need);
  return (
    <Action
      name={say('needs.validate')}
      text={say('needs.validate-text')}
      isMain
      of={of}
      version={version}
      initial={{}}
      send={(_, key) => validate(need.id, { key, version })}
      done={done(say('needs.done.validated'))}
    />
  );
}

function RecordHires({ need }: { need: Need }) {
  const today = useToday();
  const say = useSay();
  const { of, version, done } = useShared(need);
  const initial: { on: string; count: number | null } = { on: today(), count: null };
  return (
    <Action
      name={say('needs.record-hires')}
      text={say('needs.hires-left', { left: need.openings - need.met })}
      of={of}
      version={version}
      initial={initial}
      send={({ on, count }, key) =>
        recordHires(need.id, { on, count: count as number }, { key, version })
      }
      done={done(say('needs.done.hires'))}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <AmountField
        at="/count"
        label={say('needs.hires-count')}
        unit={say('unit.persons')}
        isRequired
      />
    </Action>
  );
}

function Revise({ need }: { need: Need }) {
  const say = useSay();
  const { of, version, done } = useShared(need);
  return (
    <Action
      name={say('needs.revise')}
      of={of}
      version={version}
      initial={draftOf(need)}
      send={(draft, key, before) =>
        revise(need.id, changesOf(bodyOf(before), bodyOf(draft)), { key, version })
      }
      done={done(say('needs.done.revised'))}
    >
      <NeedFields />
    </Action>
  );
}

function Reopen({ need }: { need: Need }) {
  const say = useSay();
  const { of, version, done } = useShared(need);
  return (
    <Action
      name={say('needs.reopen')}
      text={say('needs.reopen-text')}
      of={of}
      version={version}
      initial={{}}
      send={(_, key) => reopen(need.id, { key, version })}
      done={done(say('needs.done.reopened'))}
    />
  );
}

function Withdraw({ need }: { need: Need }) {
  const say = useSay();
  const { of, version, done } = useShared(need);
  return (
    <Action
      name={say('needs.withdraw')}
      text={say('needs.withdraw-text')}
      isGrave
      of={of}
      version={version}
      initial={{ reason: '' as string | null }}
      send={({ reason }, key) => withdraw(need.id, reason, { key, version })}
      done={done(say('needs.done.withdrawn'))}
    >
      <TextField at="/reason" label={say('records.reason')} isLong />
    </Action>
  );
}
