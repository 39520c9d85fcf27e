import type { MicroProject } from '@mizan/client';
import { useToday } from '../dates/today';
import type { WordKey } from '../languages/languages';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { AmountField, DateField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { OrganisationField } from '../records/organisation-field';
import { RadioField } from '../records/radio-field';
import { useSession } from '../session/session';
import { Finance } from './finance-action';
import { bodyOf, draftOf, ProjectFields } from './project-fields';
import { selectionResults } from './project-list';
import { abandon, create, incubate, revise, select } from './projects-api';
import { type OfProject, useShared } from './use-shared';
import { Visit } from './visit-action';

/** The latest step first: before it is taken, the one before it can only be corrected. */
const views: Views<MicroProject['can'][number], { project: MicroProject }> = {
  visit: Visit,
  create: Create,
  finance: Finance,
  incubate: Incubate,
  select: Select,
  revise: Revise,
  abandon: Abandon,
};

/** The actions on a micro-project. */
export default function ProjectActions({ project }: { project: MicroProject }) {
  return <Offered views={views} can={project.can} of={{ project }} />;
}

function Select({ project, isMain }: OfProject) {
  const today = useToday();
  const { say, of, meant, done } = useShared(project);
  const { selection } = project;
  const initial = {
    on: selection?.on ?? today(),
    result: selection?.result ?? null,
    reason: selection?.reason ?? null,
  };
  type Draft = typeof initial;
  const send = ({ on, result, reason }: Draft, key: string) => {
    const body = { on, result: result!, reason: result === 'refused' ? reason : null };
    return select(project.id, body, meant(key));
  };
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(selection ? 'projects.correct-selection' : 'projects.select')}
      text={say('projects.select-text')}
      initial={initial}
      send={send}
      done={(one) =>
        done(one.status === 'refused' ? 'projects.done.refused' : 'projects.done.selected', one)
      }
    >
      {({ result }: Draft) => (
        <>
          <RadioField
            at="/result"
            label={say('projects.result')}
            isRequired
            choices={selectionResults.map((value) => ({
              value,
              label: say(`projects.result.${value}`),
            }))}
          />
          <DateField at="/on" label={say('records.date')} max={today()} isRequired />
          {result === 'refused' && (
            <TextField at="/reason" label={say('records.reason')} isLong isRequired />
          )}
        </>
      )}
    </Action>
  );
}

function Incubate({ project, isMain }: OfProject) {
  const today = useToday();
  const { organisation } = useSession();
  const { say, of, meant, done } = useShared(project);
  const { incubation } = project;
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(incubation ? 'projects.correct-incubation' : 'projects.incubate')}
      text={say('projects.incubate-text')}
      initial={{ on: incubation?.on ?? today(), by: incubation?.by ?? organisation }}
      send={(body, key) => incubate(project.id, body, meant(key))}
      done={(one) => done('projects.done.incubated', one)}
    >
      <DateField at="/on" label={say('projects.since')} max={today()} isRequired />
      <OrganisationField at="/by" label={say('projects.incubated-by')} isRequired />
    </Action>
  );
}

function Create({ project, isMain }: OfProject) {
  const today = useToday();
  const { say, of, meant, done } = useShared(project);
  const { creation, jobsExpected } = project;
  const initial: { on: string; jobs: number | null } = {
    on: creation?.on ?? today(),
    jobs: creation?.jobs ?? jobsExpected,
  };
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(creation ? 'projects.correct-creation' : 'projects.create')}
      text={say('projects.create-text')}
      initial={initial}
      send={({ on, jobs }, key) => create(project.id, { on, jobs: jobs as number }, meant(key))}
      done={(one) => done('projects.done.created', one)}
    >
      <DateField at="/on" label={say('projects.created-on')} max={today()} isRequired />
      <AmountField at="/jobs" label={say('projects.jobs-created')} isRequired />
    </Action>
  );
}

function Revise({ project }: OfProject) {
  const { say, of, meant, done } = useShared(project);
  return (
    <Action
      {...of}
      name={say('projects.revise')}
      initial={draftOf(project)}
      send={(draft, key, before) =>
        revise(project.id, changesOf(bodyOf(before), bodyOf(draft)), meant(key))
      }
      done={(one) => done('projects.done.revised', one)}
    >
      <ProjectFields />
    </Action>
  );
}

function Abandon({ project }: OfProject) {
  const { say, of, meant, done } = useShared(project);
  const text: WordKey = project.creation ? 'projects.abandon-created' : 'projects.abandon-text';
  return (
    <Action
      {...of}
      isGrave
      name={say('projects.abandon')}
      text={say(text)}
      initial={{ reason: '' }}
      send={(body, key) => abandon(project.id, body, meant(key))}
      done={(one) => done('projects.done.abandoned', one)}
    >
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
