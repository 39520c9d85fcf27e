import { NativeSelect } from '@mantine/core';
import type { AgreementDocument } from '@mizan/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAway, ProblemError } from '../api/ask';
import { DropZone } from '../files/drop-zone';
import { useFormats } from '../languages/formats';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import records from '../records/records.module.css';
import { agreementKey } from './agreements-api';
import { endingsOf, refusalOf } from './accepted-files';
import { uploadDocument } from './document-upload';
import styles from './documents.module.css';

type Kind = AgreementDocument['kind'];
const KINDS: readonly Kind[] = ['signed-text', 'text', 'final-report', 'minutes', 'other'];

interface Props {
  agreement: string;
  accepted: { bytesMax: number; mediaTypes: readonly string[] };
}

/**
 * Says which files are taken, refuses the others before they are sent, and shows how far one has
 * come.
 */
export default function AddDocument({ agreement, accepted }: Props) {
  const say = useSay();
  const { bytes } = useFormats();
  const [kind, setKind] = useState<Kind>('signed-text');
  const [isDeclared, setDeclared] = useState(false);
  const { send, share, said, isSending, refuse } = useSending(agreement);
  const endings = endingsOf(accepted.mediaTypes);
  const limits = { types: isolated(endings.names), size: bytes(accepted.bytesMax) };
  const take = (file: File) => {
    const refusal = isDeclared ? refusalOf(file, accepted) : 'undeclared';
    if (refusal) refuse(say(`agreements.documents.refused.${refusal}`, limits));
    else send({ file, kind }, { onSuccess: () => setDeclared(false) }); // each file by itself
  };
  return (
    <div className={`${styles.add} no-print`}>
      <h3 className={styles.addTitle}>{say('agreements.documents.add')}</h3>
      <Restraint isDeclared={isDeclared} onDeclared={setDeclared} />
      <NativeSelect
        label={say('agreements.documents.kind')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
        data={KINDS.map((value) => ({ value, label: say(`agreements.document.${value}`) }))}
      />
      <DropZone
        label={say('agreements.documents.choose')}
        hint={say('agreements.documents.drop', limits)}
        accept={endings.accept}
        isBusy={isSending}
        onFile={take}
      />
      {isSending && (
        <label className={styles.meta}>
          {say('agreements.documents.sending')}
          <progress value={share} max={1} />
        </label>
      )}
      <div role="alert">{said && <p className={records.refused}>{said}</p>}</div>
    </div>
  );
}

/** Law 09-08: which files are taken, and that whoever adds one has looked at it. */
function Restraint({
  isDeclared,
  onDeclared,
}: {
  isDeclared: boolean;
  onDeclared(is: boolean): void;
}) {
  const say = useSay();
  return (
    <div className={styles.restraint} role="note">
      <p>{say('agreements.documents.restraint')}</p>
      <label className={styles.declared}>
        <input
          type="checkbox"
          checked={isDeclared}
          onChange={({ currentTarget }) => onDeclared(currentTarget.checked)}
        />
        <span>{say('agreements.documents.declared')}</span>
      </label>
    </div>
  );
}

/** The upload: how far it has come, and why the last one was refused. */
function useSending(agreement: string) {
  const say = useSay();
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const [refused, refuse] = useState<string>();
  const sending = useMutation({
    mutationFn: (sent: { file: File; kind: Kind }) =>
      uploadDocument(agreement, { ...sent, onProgress: setShare }),
    onMutate: () => {
      setShare(0);
      refuse(undefined);
    },
    onSuccess: () => {
      tellDone({ id: agreement, what: say('agreements.documents.done') });
      return queries.invalidateQueries({ queryKey: agreementKey(agreement) });
    },
    onError: (error) =>
      refuse(isAway(error) ? (detailOf(error) ?? say('records.away')) : detailOf(error)),
  });
  return { send: sending.mutate, share, said: refused, isSending: sending.isPending, refuse };
}

/** What the service says, with the field that it is about. */
function detailOf(error: unknown): string | undefined {
  if (!(error instanceof ProblemError)) return String(error);
  const { detail, errors = [] } = error.problem;
  const faults = errors.map(({ parameter, detail: said }) =>
    parameter ? `${parameter} : ${said}` : said,
  );
  return faults.length > 0 ? faults.join(' ') : detail;
}
