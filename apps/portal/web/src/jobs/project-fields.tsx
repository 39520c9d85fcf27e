import type { MicroProject, MicroProjectInput } from '@mizan/client';
import { JobsCommitmentField } from '../agreements/commitment-choice';
import { useSay } from '../languages/say';
import { written } from '../records/draft';
import { AmountField, DateField, TextField } from '../records/fields';
import { OriginField } from '../records/origin-field';
import { PlaceFields } from '../records/place-fields';
import styles from '../records/records.module.css';

/** Feeds alone set the version of their source. This form leaves it unchanged. */
type InForm = Omit<MicroProjectInput, 'sourceVersion'>;

export type ProjectDraft = Omit<InForm, 'promoters' | 'jobsExpected'> & {
  promoters: number | null;
  jobsExpected: number | null;
};

const WRITTEN = {
  externalId: true,
  title: true,
  territory: true,
  sector: true,
  occupation: true,
  promoters: true,
  jobsExpected: true,
  expectedOn: true,
  commitmentId: true,
  origin: true,
} as const satisfies Record<keyof InForm, true>;

/** The terms of a project that can be revised. */
export const draftOf = (project: MicroProject): ProjectDraft => written(project, WRITTEN);

/** The body to send. The service says what is missing in it. */
export const bodyOf = (draft: ProjectDraft): MicroProjectInput => draft as MicroProjectInput;

/** All fields of a project. Its reference cannot be changed later. */
export function ProjectFields({ isNew = false }: { isNew?: boolean }) {
  const say = useSay();
  return (
    <>
      <TextField
        at="/title"
        label={say('projects.column.title')}
        hint={say('projects.title-hint')}
        isRequired
      />
      <PlaceFields occupationHint={say('needs.occupation-hint')} />
      <PlannedFields />
      <JobsCommitmentField
        at="/commitmentId"
        label={say('projects.commitment')}
        hint={say('projects.commitment-hint')}
      />
      {isNew && (
        <TextField
          at="/externalId"
          label={say('projects.reference')}
          hint={say('projects.reference-hint')}
        />
      )}
    </>
  );
}

/** Who carries it, what it is to bring, and when. */
function PlannedFields() {
  const say = useSay();
  return (
    <div className={styles.pair}>
      <AmountField
        at="/promoters"
        label={say('projects.promoters')}
        hint={say('projects.promoters-hint')}
        isRequired
      />
      <AmountField
        at="/jobsExpected"
        label={say('projects.jobs-expected')}
        hint={say('projects.jobs-expected-hint')}
        isRequired
      />
      <DateField
        at="/expectedOn"
        label={say('projects.column.expected-on')}
        hint={say('projects.expected-on-hint')}
      />
      <OriginField />
    </div>
  );
}
