import type { Agreement } from '@mizan/client';
import { Button, CloseButton } from '@mantine/core';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay, useSayIfKnown } from '../languages/say';
import { DateField, FlagField, TextField } from '../records/fields';
import { useField } from '../records/form';
import records from '../records/records.module.css';
import { ConditionFields, PartyFields, TermFields } from './agreement-fields';
import type { AmendedCommitment, AmendmentDraft } from './amendment-draft';
import { emptyCommitment } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import { Indicator } from './indicator';

interface Props {
  agreement: Agreement;
  draft: AmendmentDraft;
}

/** Everything that an amendment may change, and what it may not. */
export function AmendmentFields({ agreement, draft }: Props) {
  const say = useSay();
  return (
    <>
      <DateField
        at="/effectiveAt"
        label={say('agreements.amend-date')}
        hint={say('agreements.amend-date-hint')}
        isRequired
      />
      <TextField at="/title" label={say('agreements.column.title')} isRequired />
      <div className={records.pair}>
        <TermFields />
      </div>
      <Fixed agreement={agreement} />
      <PartyFields />
      <CommitmentChanges agreement={agreement} draft={draft} />
      <ConditionFields legend={say('agreements.amend-conditions')} />
    </>
  );
}

/** What no amendment changes. */
function Fixed({ agreement: { kind, territory } }: Pick<Props, 'agreement'>) {
  const say = useSay();
  const territories = useCodeList('territory');
  const fixed = { kind: say(`agreements.kind.${kind}`), territory: territories.of(territory) };
  return <p className={records.quiet}>{say('agreements.amend-fixed', fixed)}</p>;
}

function CommitmentChanges({ agreement, draft }: Props) {
  const say = useSay();
  const { value, change } = useField('/commitments', say('agreements.commitments'));
  const all = value as AmendedCommitment[];
  return (
    <fieldset className={records.fieldset}>
      <legend>{say('agreements.commitments')}</legend>
      {all.map((one, i) => (
        <CommitmentChange
          key={one.id ?? i}
          commitment={one}
          before={agreement.commitments.find(({ id }) => id === one.id)}
          at={`/commitments/${i}`}
          draft={draft}
          within={agreement.territory}
          remove={() => change(all.filter((_, j) => j !== i))}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            change([
              ...all,
              emptyCommitment({ parties: draft.parties, territory: agreement.territory }),
            ])
          }
        >
          {say('agreements.add-commitment')}
        </Button>
      </div>
    </fieldset>
  );
}

interface ChangeProps {
  commitment: AmendedCommitment;
  /** The same in the present text; undefined for a new one. */
  before: Agreement['commitments'][number] | undefined;
  at: string;
  draft: AmendmentDraft;
  within: string;
  remove(): void;
}

function CommitmentChange({ commitment, before, at, draft, within, remove }: ChangeProps) {
  const say = useSay();
  const name = useCommitmentName(before);
  return (
    <div className={records.part} role="group" aria-label={name}>
      <div className={records.partHead}>
        {before ? <Indicator of={before.indicator} /> : name}
        {!before && <CloseButton aria-label={say('records.remove', { name })} onClick={remove} />}
      </div>
      {before && <Released at={at} before={before} />}
      {!commitment.released && (
        <CommitmentFields at={at} commitment={commitment} parties={draft.parties} within={within} />
      )}
      {before && !commitment.released && Array.isArray(before.schedule) && (
        <FlagField
          at={`${at}/spread`}
          label={say('agreements.amend-spread')}
          hint={say('agreements.amend-spread-hint')}
        />
      )}
    </div>
  );
}

function useCommitmentName(before: ChangeProps['before']): string {
  const say = useSay();
  const sayIfKnown = useSayIfKnown();
  if (!before) return say('agreements.new-commitment');
  return sayIfKnown(`agreements.indicator.${before.indicator}`) ?? before.indicator;
}

function Released({
  at,
  before: { target, unit },
}: {
  at: string;
  before: Agreement['commitments'][number];
}) {
  const say = useSay();
  const { count } = useFormats();
  const amount = `${count(target)} ${say(`agreements.unit.${unit}`)}`;
  return (
    <FlagField
      at={`${at}/released`}
      label={say('agreements.release')}
      hint={say('agreements.amend-today', { amount })}
    />
  );
}
