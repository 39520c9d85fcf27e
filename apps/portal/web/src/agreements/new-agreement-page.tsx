import type { Agreement } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { useOrganisations } from '../organisations/organisations';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { type Session, useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { type AgreementDraft, bodyOf } from './agreement-draft';
import { AgreementFields } from './agreement-fields';
import { agreementRegister, draftAgreement } from './agreements-api';
import { emptyCommitment } from './commitment-draft';
import { ownDraft } from './own-draft';

const COUNCIL = 'council';
const USUAL_INDICATOR = 'non-graduate-youth-trained';

/**
 * The draft that a council starts with, like most of its conventions: one commitment of the agency
 * to train, without a target. Everything can be changed.
 */
function initialDraft(
  session: Session,
  kind: string,
  nameOf: (organisation: string) => string,
  agency: string | undefined,
): AgreementDraft {
  const draft = ownDraft(session);
  const { organisation, role } = session;
  if (role !== COUNCIL || !agency) return draft;
  const other = { organisation: agency, role: 'agency' as const, signatory: null };
  const parties = [...draft.parties, other];
  return {
    ...draft,
    title: `${kind} : ${nameOf(organisation)}, ${nameOf(agency)}`,
    parties,
    commitments: [{ ...emptyCommitment(draft), owner: agency, indicator: USUAL_INDICATOR }],
  };
}

export function NewAgreementPage() {
  const say = useSay();
  const session = useSession();
  const mayMake = useMayMake(agreementRegister, 'draft');
  const { all, nameOf, kindOf, isLoading } = useOrganisations();
  /** The national agency is the other party of nearly every convention of a council. */
  const agency = all.find(({ kind, territory }) => kind === 'agency' && territory === 'MA')?.id;
  const navigate = useNavigate();
  const onSent = ({ id }: Agreement) => {
    tellDone({ id, what: say('agreements.done.draft') });
    void navigate({ to: '/agreements/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/agreements">{say('agreements.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="md">
        {say('agreements.draft')}
      </Title>
      {mayMake === false && <p>{say('agreements.may-not-draft')}</p>}
      {mayMake && !isLoading && (
        <RecordForm
          initial={initialDraft(
            session,
            say('agreements.kind.convention-de-partenariat'),
            nameOf,
            agency,
          )}
          send={(draft, key) => draftAgreement(bodyOf(draft, kindOf), key)}
          onSent={onSent}
          submit={say('agreements.save-draft')}
        >
          {(draft) => <AgreementFields draft={draft} />}
        </RecordForm>
      )}
    </>
  );
}
