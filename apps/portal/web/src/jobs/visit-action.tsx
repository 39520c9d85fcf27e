import type { MicroProject } from '@mizan/client';
import { useToday } from '../dates/today';
import { Action } from '../records/action';
import { AmountField, DateField, TextField } from '../records/fields';
import { RadioField } from '../records/radio-field';
import { visit } from './projects-api';
import { type OfProject, useShared } from './use-shared';

interface VisitDraft {
  alive: boolean | null;
  jobs: number | null;
  note: string | null;
  on: string;
}

/** The jobs that were known last: those of the last visit that counted them, else the created. */
const jobsKnown = ({ visits, creation }: MicroProject): number | null =>
  visits.map(({ jobs }) => jobs).findLast((jobs) => typeof jobs === 'number') ??
  creation?.jobs ??
  null;

/** What a visit finds. Written on the spot, on a phone: what changes comes first. */
export function Visit({ project, isMain }: OfProject) {
  const today = useToday();
  const { say, of, meant, done } = useShared(project);
  const initial: VisitDraft = { alive: null, jobs: jobsKnown(project), note: null, on: today() };
  const send = ({ alive, jobs, note, on }: VisitDraft, key: string) =>
    visit(project.id, { alive: alive!, jobs: alive ? jobs : null, note, on }, meant(key));
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say('projects.visit')}
      initial={initial}
      send={send}
      done={(one) => done('projects.done.visited', one)}
    >
      {({ alive }: VisitDraft) => (
        <>
          <RadioField
            at="/alive"
            label={say('projects.alive')}
            hint={alive === false ? say('projects.alive-no-text') : undefined}
            isRequired
            choices={[
              { value: true, label: say('projects.alive.yes') },
              { value: false, label: say('projects.alive.no') },
            ]}
          />
          {alive !== false && <AmountField at="/jobs" label={say('projects.jobs-found')} />}
          <TextField at="/note" label={say('projects.note')} isLong />
          <DateField
            at="/on"
            label={say('projects.visited-on')}
            min={project.creation?.on}
            max={today()}
            isRequired
          />
        </>
      )}
    </Action>
  );
}
