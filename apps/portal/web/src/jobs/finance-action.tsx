import { useToday } from '../dates/today';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { AmountField, DateField } from '../records/fields';
import { OrganisationField } from '../records/organisation-field';
import { Parts } from '../records/parts';
import styles from './jobs.module.css';
import { type Financing, finance } from './projects-api';
import { type OfProject, useShared } from './use-shared';

interface PartDraft {
  funder: string;
  amount: number | null;
}
interface FinancingDraft {
  on: string;
  parts: readonly PartDraft[];
}
const NO_PART: PartDraft = { funder: '', amount: null };

/** Who finances the project, with how much each. */
export function Finance({ project, isMain }: OfProject) {
  const today = useToday();
  const { say, of, meant, done } = useShared(project);
  const { financing } = project;
  const initial: FinancingDraft = {
    on: financing?.on ?? today(),
    parts: financing?.parts ?? [NO_PART],
  };
  return (
    <Action
      {...of}
      isMain={isMain}
      name={say(financing ? 'projects.correct-financing' : 'projects.finance')}
      text={say('projects.finance-text')}
      initial={initial}
      send={(body, key) => finance(project.id, body as Financing, meant(key))}
      done={(one) => done('projects.done.financed', one)}
    >
      {({ parts }: FinancingDraft) => (
        <>
          <DateField at="/on" label={say('projects.decided-on')} max={today()} isRequired />
          <FunderFields />
          <Sum parts={parts} />
        </>
      )}
    </Action>
  );
}

function FunderFields() {
  const say = useSay();
  return (
    <Parts
      at="/parts"
      legend={say('projects.funders')}
      nameOf={(n) => say('projects.funder-n', { n })}
      add={say('projects.add-funder')}
      empty={NO_PART}
      min={1}
    >
      {(at) => (
        <>
          <OrganisationField at={`${at}/funder`} label={say('projects.funder')} isRequired />
          <AmountField
            at={`${at}/amount`}
            label={say('projects.amount')}
            unit={say('agreements.unit.MAD')}
            isRequired
          />
        </>
      )}
    </Parts>
  );
}

/** The sum of what has been typed so far. */
function Sum({ parts }: Pick<FinancingDraft, 'parts'>) {
  const say = useSay();
  const { count } = useFormats();
  const n = parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const amount = say('agreements.amount.MAD', { n, shown: count(n) });
  return (
    <p className={styles.sum} role="status">
      {say('projects.sum', { amount })}
    </p>
  );
}
