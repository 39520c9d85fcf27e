import type { Session } from '@mizan/client';
import type { WordKey } from '../languages/languages';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { Offered, type Views } from '../records/offered';
import { AmountField, ChoiceField, DateField } from '../records/fields';
import { useToday } from '../dates/today';
import {
  cancelSession,
  countCompletions,
  countEnrolments,
  countOutcomes,
  keyOf,
  reviseSession,
} from './training-api';
import { bodyOf, sessionDraftOf, SessionFields } from './session-fields';
import { months } from './training-lists';
import { placeInPlan } from './training-words';

interface Of {
  session: Session;
  isMain: boolean;
}
const views: Views<Session['can'][number], { session: Session }> = {
  'count-outcomes': Outcomes,
  'count-enrolments': Enrolments,
  'count-completions': Completions,
  revise: Revise,
  cancel: Cancel,
};

export default function SessionActions({ session }: { session: Session }) {
  return <Offered views={views} can={session.can} of={{ session }} />;
}

function useShared(session: Session) {
  const say = useSay();
  const { id, version } = session;
  return {
    say,
    of: { of: keyOf('session', id), version },
    meant: (key: string) => ({ key, version }),
    done: (word: WordKey) => () => ({ id, what: say(word), plan: placeInPlan(session) }),
  };
}

type Counted<Name extends string> = { on: string } & Record<Name, number | null>;

function Enrolments({ session, isMain }: Of) {
  const today = useToday();
  const { say, of, meant, done } = useShared(session);
  const initial: Counted<'applications' | 'enrolled'> = {
    on: today(),
    applications: session.enrolment?.applications ?? null,
    enrolled: session.enrolment?.enrolled ?? null,
  };
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.count-enrolments')}
      text={say('training.count-text')}
      initial={initial}
      send={(body, key) =>
        countEnrolments(session.id, { ...body, enrolled: body.enrolled as number }, meant(key))
      }
      done={done('training.done.counted')}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <AmountField at="/applications" label={say('training.applications')} />
      <AmountField
        at="/enrolled"
        label={say('training.enrolled')}
        unit={say('unit.persons')}
        isRequired
      />
    </Action>
  );
}

function Completions({ session, isMain }: Of) {
  const today = useToday();
  const { say, of, meant, done } = useShared(session);
  const initial: Counted<'completed'> = {
    on: today(),
    completed: session.completion?.completed ?? null,
  };
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.count-completions')}
      text={say('training.count-text')}
      initial={initial}
      send={(body, key) =>
        countCompletions(
          session.id,
          { on: body.on, completed: body.completed as number },
          meant(key),
        )
      }
      done={done('training.done.counted')}
    >
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <AmountField
        at="/completed"
        label={say('training.completed')}
        unit={say('unit.persons')}
        isRequired
      />
    </Action>
  );
}

function Outcomes({ session, isMain }: Of) {
  const today = useToday();
  const { say, of, meant, done } = useShared(session);
  const month = String(session.outcomesDue?.[0] ?? months[0]);
  const initial: Counted<'numerator' | 'denominator'> & { month: string } = {
    month,
    on: today(),
    numerator: null,
    denominator: null,
  };
  const send = ({ numerator, denominator, on, ...body }: typeof initial, key: string) =>
    countOutcomes(
      session.id,
      {
        on,
        month: Number(body.month) as 6 | 12,
        numerator: numerator as number,
        denominator: denominator as number,
      },
      meant(key),
    );
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.count-outcomes')}
      initial={initial}
      send={send}
      done={done('training.done.counted')}
    >
      <ChoiceField
        at="/month"
        label={say('training.outcome-month')}
        isRequired
        choices={months.map((value) => ({ value, label: say(`training.month.${value}`) }))}
      />
      <DateField at="/on" label={say('records.date')} max={today()} isRequired />
      <AmountField
        at="/numerator"
        label={say('training.numerator')}
        unit={say('unit.persons')}
        isRequired
      />
      <AmountField
        at="/denominator"
        label={say('training.denominator')}
        unit={say('unit.persons')}
        isRequired
      />
    </Action>
  );
}

function Revise({ session, isMain }: Of) {
  const { say, of, meant, done } = useShared(session);
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.revise')}
      initial={sessionDraftOf(session)}
      send={(draft, key, before) =>
        reviseSession(session.id, changesOf(bodyOf(before), bodyOf(draft)), meant(key))
      }
      done={done('training.done.session')}
    >
      <SessionFields />
    </Action>
  );
}

function Cancel({ session }: Of) {
  const { say, of, meant, done } = useShared(session);
  return (
    <Action
      {...of}
      isGrave
      name={say('training.cancel-session')}
      text={say('training.cancel-text')}
      initial={{}}
      send={(_, key) => cancelSession(session.id, meant(key))}
      done={done('training.done.cancelled')}
    />
  );
}
