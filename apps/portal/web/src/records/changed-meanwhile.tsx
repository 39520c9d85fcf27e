import { Button } from '@mantine/core';
import { useSay } from '../languages/say';
import { valueAt } from './draft';
import { type FieldWords, useForm } from './form';
import type { Change } from './rebase';
import styles from './records.module.css';

interface Props {
  changes: readonly Change[];
  fields: ReadonlyMap<string, FieldWords>;
}

/**
 * What somebody else changed while the form was filled in, field by field, beside what was typed.
 */
export function ChangedMeanwhile({ changes, fields }: Props) {
  const say = useSay();
  const shown = changes.flatMap((change) => {
    const field = spokenAt(change.at, fields);
    return field ? [{ change, ...field }] : [];
  });
  return (
    <div className={styles.refused}>
      <p>
        <strong>{say('records.stale')}</strong> {say('records.stale-text')}
      </p>
      {shown.length === 0 ? (
        <p>{say('records.stale-same')}</p>
      ) : (
        <dl className={styles.changes}>
          {shown.map(({ change, label, read }) => (
            <ChangedField key={change.at} change={change} label={label} read={read} />
          ))}
        </dl>
      )}
    </div>
  );
}

function ChangedField({
  change: { at, before, theirs, isMineToo },
  label,
  read,
}: { change: Change } & FieldWords) {
  const say = useSay();
  const { draft, set } = useForm();
  const inWords = (value: unknown) => (
    <bdi>
      {value === null || value === undefined || value === ''
        ? say('records.not-said')
        : Array.isArray(value)
          ? say('records.parts', { n: value.length })
          : read(value)}
    </bdi>
  );
  const mine = valueAt(draft, at);
  const isTaken = JSON.stringify(mine ?? null) === JSON.stringify(theirs ?? null);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {say('records.stale-before')} {inWords(before)} ·{' '}
        <strong>
          {say('records.stale-theirs')} {inWords(theirs)}
        </strong>
      </dd>
      {isTaken ? (
        <dd className={styles.quiet}>{say('records.stale-taken')}</dd>
      ) : (
        <dd>
          {say('records.stale-mine')} {inWords(mine)}{' '}
          {isMineToo && (
            <Button size="compact-xs" variant="default" onClick={() => set(at, theirs ?? null)}>
              {say('records.stale-take')}
            </Button>
          )}
        </dd>
      )}
    </div>
  );
}

/** The field of a pointer, with the part around it: « Parties 2 · Rôle ». */
function spokenAt(at: string, fields: Props['fields']): FieldWords | undefined {
  const own = fields.get(at);
  const [list, place] = [/^(.+?)\/(\d+)(?:\/|$)/.exec(at)].flatMap((found) =>
    found ? ([fields.get(found[1] ?? ''), Number(found[2]) + 1] as const) : [],
  ) as [FieldWords | undefined, number | undefined];
  const around = list && place ? `${list.label} ${place}` : undefined;
  if (own) return { label: around ? `${around} · ${own.label}` : own.label, read: own.read };
  return around ? { label: around, read: () => '…' } : undefined;
}
