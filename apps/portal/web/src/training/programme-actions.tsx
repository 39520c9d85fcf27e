import type { Programme, ProgrammeInput, Session } from '@mizan/client';
import { useNavigate } from '@tanstack/react-router';
import type { WordKey } from '../languages/languages';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { Offered, type Views } from '../records/offered';
import { TextField } from '../records/fields';
import { useSession } from '../session/session';
import {
  closeProgramme,
  keyOf,
  openProgramme,
  resumeProgramme,
  reviseProgramme,
  scheduleSession,
  suspendProgramme,
} from './training-api';
import { ProgrammeFields } from './programme-fields';
import { bodyOf, emptySession, SessionFields } from './session-fields';
import { placeInPlan } from './training-words';

interface Of {
  programme: Programme;
  isMain: boolean;
}
const views: Views<Programme['can'][number], { programme: Programme }> = {
  open: Open,
  resume: Resume,
  'schedule-session': Schedule,
  revise: Revise,
  suspend: Suspend,
  close: Close,
};

export default function ProgrammeActions({ programme }: { programme: Programme }) {
  return <Offered views={views} can={programme.can} of={{ programme }} />;
}

function useShared({ id, version }: Programme) {
  const say = useSay();
  return {
    say,
    of: { of: keyOf('programme', id), version },
    meant: (key: string) => ({ key, version }),
    done: (word: WordKey) => () => ({ id, what: say(word) }),
  };
}

function Open({ programme, isMain }: Of) {
  const { say, of, meant, done } = useShared(programme);
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.open')}
      text={say('training.open-text')}
      initial={{}}
      send={(_, key) => openProgramme(programme.id, meant(key))}
      done={done('training.done.opened')}
    />
  );
}

function Resume({ programme, isMain }: Of) {
  const { say, of, meant, done } = useShared(programme);
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.resume')}
      text={say('training.resume-text')}
      initial={{}}
      send={(_, key) => resumeProgramme(programme.id, meant(key))}
      done={done('training.done.resumed')}
    />
  );
}

function Schedule({ programme, isMain }: Of) {
  const { say, of } = useShared(programme);
  const { organisation } = useSession();
  const navigate = useNavigate();
  const done = (session: Session) => {
    void navigate({ to: '/training/sessions/$id', params: { id: session.id } });
    return { id: session.id, what: say('training.done.session'), plan: placeInPlan(session) };
  };
  return (
    <Action
      of={of.of}
      isMain={isMain}
      name={say('training.schedule')}
      initial={emptySession(organisation, programme.territory)}
      send={(draft, key) => scheduleSession(programme.id, bodyOf(draft), key)}
      done={done}
    >
      <SessionFields within={programme.territory} />
    </Action>
  );
}

const draftOf = ({
  title,
  field,
  level,
  mode,
  occupations,
  origin,
}: Programme): ProgrammeInput => ({ title, field, level, mode, occupations, origin });

function Revise({ programme, isMain }: Of) {
  const { say, of, meant, done } = useShared(programme);
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('training.revise')}
      initial={draftOf(programme)}
      send={(draft, key, before) =>
        reviseProgramme(programme.id, changesOf(before, draft), meant(key))
      }
      done={done('training.done.programme')}
    >
      <ProgrammeFields />
    </Action>
  );
}

function Suspend({ programme }: Of) {
  const { say, of, meant, done } = useShared(programme);
  return (
    <Action
      {...of}
      name={say('training.suspend')}
      text={say('training.suspend-text')}
      initial={{ reason: '' }}
      send={(body, key) => suspendProgramme(programme.id, body, meant(key))}
      done={done('training.done.suspended')}
    >
      <TextField at="/reason" label={say('training.reason')} isLong isRequired />
    </Action>
  );
}

function Close({ programme }: Of) {
  const { say, of, meant, done } = useShared(programme);
  return (
    <Action
      {...of}
      isGrave
      name={say('training.close-programme')}
      initial={{ reason: '' as string | null }}
      send={(body, key) => closeProgramme(programme.id, body, meant(key))}
      done={done('training.done.closed')}
    >
      <TextField at="/reason" label={say('training.reason')} isLong />
    </Action>
  );
}
