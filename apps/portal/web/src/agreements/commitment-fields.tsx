import { useSay } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField, FlagField, TextField } from '../records/fields';
import { useOrganisations } from '../organisations/organisations';
import styles from '../records/records.module.css';
import { effects, units } from './agreement-list';
import { type CommitmentDraft, unitByEffect } from './commitment-draft';

interface Props {
  at: string;
  commitment: CommitmentDraft;
  parties: readonly { organisation: string }[];
  within: string;
}

export function CommitmentFields({ at, commitment, parties, within }: Props) {
  const say = useSay();
  const { nameOf } = useOrganisations();
  const fixed = unitByEffect[commitment.effect];
  const owners = parties
    .filter(({ organisation }) => organisation)
    .map(({ organisation }) => ({ value: organisation, label: nameOf(organisation) }));
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          at={`${at}/owner`}
          label={say('agreements.owner')}
          isRequired
          choices={owners}
        />
        <ChoiceField
          at={`${at}/effect`}
          label={say('agreements.effect')}
          isRequired
          choices={effects.map((value) => ({ value, label: say(`agreements.effect.${value}`) }))}
        />
        <AmountField
          at={`${at}/target`}
          label={say('agreements.target')}
          unit={fixed && say(`agreements.unit.${fixed}`)}
          isRequired
        />
        {!fixed && (
          <ChoiceField
            at={`${at}/unit`}
            label={say('agreements.unit')}
            isRequired
            choices={units.map((value) => ({ value, label: say(`agreements.unit.${value}`) }))}
          />
        )}
      </div>
      <TextField
        at={`${at}/indicator`}
        label={say('agreements.indicator')}
        hint={say('agreements.indicator-hint')}
        isRequired
      />
      <ScopeFields at={at} within={within} />
      <FlagField at={`${at}/binding`} label={say('agreements.binding')} />
    </>
  );
}

/** Where a commitment counts: its territory and, optionally, an occupation and a sector. */
function ScopeFields({ at, within }: Pick<Props, 'at' | 'within'>) {
  const say = useSay();
  return (
    <div className={styles.pair}>
      <CodeField
        at={`${at}/territory`}
        list="territory"
        within={within || undefined}
        label={say('needs.column.territory')}
        isRequired
      />
      <CodeField at={`${at}/occupation`} list="occupation" label={say('needs.column.occupation')} />
      <CodeField at={`${at}/sector`} list="sector" label={say('needs.column.sector')} />
    </div>
  );
}
