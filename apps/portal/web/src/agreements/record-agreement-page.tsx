import type { Agreement } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { tellDone } from '../records/done';
import { DateField } from '../records/fields';
import { placed } from '../records/placed';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { type Session, useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { AgreementFields } from './agreement-fields';
import { agreementRegister, recordAgreement } from './agreements-api';
import { ownDraft } from './own-draft';
import { fieldAt, type RecordedDraft, recordedBody } from './recorded-draft';
import { ScanHashField } from './scan-hash-field';

const initialOf = (session: Session): RecordedDraft => ({
  ...ownDraft(session),
  documentHash: null,
  effectiveAt: null,
});

/**
 * Records an agreement that was signed on paper before it was known here. The others confirm it.
 */
export function RecordAgreementPage() {
  const say = useSay();
  const session = useSession();
  const mayMake = useMayMake(agreementRegister, 'record');
  const { kindOf, isLoading } = useOrganisations();
  const navigate = useNavigate();
  const onSent = ({ id, status }: Agreement) => {
    const isAwaited = status === 'partly-signed';
    tellDone({ id, what: say(isAwaited ? 'agreements.done.record' : 'agreements.done.sign-last') });
    void navigate({ to: '/agreements/$id', params: { id }, replace: true });
  };
  const send = (draft: RecordedDraft, key: string) =>
    recordAgreement(recordedBody(draft, kindOf), key).catch((error: unknown) => {
      throw placed(error, fieldAt);
    });
  return (
    <>
      <p className={styles.back}>
        <Link to="/agreements">{say('agreements.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="md">
        {say('agreements.record')}
      </Title>
      <p>{say('agreements.record-text')}</p>
      {mayMake === false && <p>{say('agreements.may-not-draft')}</p>}
      {mayMake && !isLoading && (
        <RecordForm
          initial={initialOf(session)}
          send={send}
          onSent={onSent}
          submit={say('agreements.save-record')}
        >
          {(draft) => (
            <>
              <AgreementFields draft={draft} isSigned />
              <PaperFields />
            </>
          )}
        </RecordForm>
      )}
    </>
  );
}

function PaperFields() {
  const say = useSay();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{say('agreements.paper')}</legend>
      <div className={styles.pair}>
        <DateField
          at="/effectiveAt"
          label={say('agreements.effective-at')}
          hint={say('agreements.record-entry-hint')}
        />
      </div>
      <ScanHashField at="/documentHash" hint={say('agreements.record-hash-hint')} isRequired />
    </fieldset>
  );
}
