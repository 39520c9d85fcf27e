import type { Support } from '@mizan/client';
import { useToday } from '../dates/today';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { AmountField, ChoiceField, DateField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { bodyOf, draftOf, SupportFields } from './support-fields';
import { evaluationResults } from './support-list';
import { abandon, evaluate, grant, refuse, revise, start } from './supports-api';
import { type OfSupport, useShared } from './use-shared';

/** The latest step first: before it is taken, the one before it can only be corrected. */
const views: Views<Support['can'][number], { support: Support }> = {
  evaluate: Evaluate,
  start: Start,
  grant: Grant,
  refuse: Refuse,
  revise: Revise,
  abandon: Abandon,
};

/** The actions on a support. */
export default function SupportActions({ support }: { support: Support }) {
  return <Offered views={views} can={support.can} of={{ support }} />;
}

function Grant({ support, isMain }: OfSupport) {
  const today = useToday();
  const { say, of, meant, done } = useShared(support);
  const initial: { on: string; amount: number | null } = {
    on: support.grant?.on ?? today(),
    amount: support.grant?.amount ?? support.amount,
  };
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(support.grant ? 'supports.correct-grant' : 'supports.grant')}
      text={say('supports.grant-text')}
      initial={initial}
      send={({ on, amount }, key) =>
        grant(support.id, { on, amount: amount as number }, meant(key))
      }
      done={done('supports.done.granted')}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <AmountField
        at="/amount"
        label={say('supports.amount-granted')}
        unit={say('agreements.unit.MAD')}
        isRequired
      />
    </Action>
  );
}

function Refuse({ support }: OfSupport) {
  const today = useToday();
  const { say, of, meant, done } = useShared(support);
  return (
    <Action
      {...of}
      isGrave
      name={say('supports.refuse')}
      text={say('supports.refuse-text')}
      initial={{ on: today(), reason: '' }}
      send={(body, key) => refuse(support.id, body, meant(key))}
      done={done('supports.done.refused')}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}

function Start({ support, isMain }: OfSupport) {
  const today = useToday();
  const { say, of, meant, done } = useShared(support);
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(support.start ? 'supports.correct-start' : 'supports.start')}
      text={say('supports.start-text')}
      initial={{ on: support.start?.on ?? today() }}
      send={(body, key) => start(support.id, body, meant(key))}
      done={done('supports.done.started')}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
    </Action>
  );
}

function Evaluate({ support, isMain }: OfSupport) {
  const today = useToday();
  const { say, of, meant, done } = useShared(support);
  const { evaluation } = support;
  const initial = {
    on: evaluation?.on ?? today(),
    jobs: evaluation?.jobs ?? null,
    result: evaluation?.result ?? null,
  };
  const send = ({ on, jobs, result }: typeof initial, key: string) =>
    evaluate(support.id, { on, jobs: jobs!, result: result! }, meant(key));
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(evaluation ? 'supports.correct-evaluation' : 'supports.evaluate')}
      text={say('supports.evaluate-text')}
      initial={initial}
      send={send}
      done={done('supports.done.evaluated')}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <AmountField at="/jobs" label={say('supports.jobs-created')} isRequired />
      <ChoiceField
        at="/result"
        label={say('supports.result')}
        isRequired
        choices={evaluationResults.map((value) => ({
          value,
          label: say(`supports.result.${value}`),
        }))}
      />
    </Action>
  );
}

function Revise({ support, isMain }: OfSupport) {
  const { say, of, meant, done } = useShared(support);
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('supports.revise')}
      initial={draftOf(support)}
      send={(draft, key, before) =>
        revise(support.id, changesOf(bodyOf(before), bodyOf(draft)), meant(key))
      }
      done={done('supports.done.revised')}
    >
      <SupportFields />
    </Action>
  );
}

function Abandon({ support }: OfSupport) {
  const { say, of, meant, done } = useShared(support);
  return (
    <Action
      {...of}
      isGrave
      name={say('supports.abandon')}
      text={say('supports.abandon-text')}
      initial={{ reason: '' }}
      send={(body, key) => abandon(support.id, body, meant(key))}
      done={done('supports.done.abandoned')}
    >
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
