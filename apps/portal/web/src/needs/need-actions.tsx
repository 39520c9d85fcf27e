import type { Need } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { AmountField, DateField, TextField } from '../records/fields';
import { useToday } from '../records/today';
import { needKey, recordHires, revise, validate, withdraw } from './asks';
import { bodyOf, type NeedDraft, NeedFields } from './need-fields';
import { placeInPlan } from './need-words';
import type { NeedAction } from './rights';

const views: Record<NeedAction, (of: { need: Need }) => React.ReactNode> = {
  validate: Validate,
  'record-hires': RecordHires,
  revise: Revise,
  withdraw: Withdraw,
};

/** What the signed-in person may do with a need. */
export default function NeedActions({ need, can }: { need: Need; can: readonly NeedAction[] }) {
  return can.map((action) => {
    const View = views[action];
    return <View key={action} need={need} />;
  });
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

function draftOf(need: Need): NeedDraft {
  const {
    externalId,
    territory,
    openings,
    occupation,
    sector,
    from,
    to,
    contract,
    minimumLevel,
    reason,
    confidence,
    channel,
    reportedOn,
    difficult,
    origin,
  } = need;
  return {
    externalId,
    territory,
    openings,
    occupation,
    sector,
    from,
    to,
    contract,
    minimumLevel,
    reason,
    confidence,
    channel,
    reportedOn,
    difficult,
    origin,
    employer: need.employer ? { name: need.employer.name, id: need.employer.id ?? null } : null,
  };
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
