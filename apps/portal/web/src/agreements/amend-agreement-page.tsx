import type { Agreement } from '@mizan/client';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useToday } from '../dates/today';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { tellDone } from '../records/done';
import { placed } from '../records/placed';
import { RecordForm } from '../records/record-form';
import { Read } from '../records/record-page';
import records from '../records/records.module.css';
import { agreementKey, agreementQuery, amendAgreement, changeAmendment } from './agreements-api';
import { amendmentDraft, type AmendmentDraft, amendmentOf, fieldIn } from './amendment-draft';
import { AmendmentFields } from './amendment-fields';
import { AmendmentPreview } from './amendment-preview';

/** Writes an amendment of an agreement; of an amendment that is not signed yet, it changes that. */
export function AmendAgreementPage() {
  const { id } = useParams({ from: '/signed-in/agreements/$id/amend' });
  return (
    <Read asked={useQuery(agreementQuery(id))}>
      {(agreement) =>
        agreement.amends ? (
          <OfAmended of={agreement.amends} amendment={agreement} />
        ) : (
          <Amend agreement={agreement} />
        )
      }
    </Read>
  );
}

function OfAmended({ of, amendment }: { of: string; amendment: Agreement }) {
  return (
    <Read asked={useQuery(agreementQuery(of))}>
      {(agreement) => <Amend agreement={agreement} amendment={amendment} />}
    </Read>
  );
}

function Amend({ agreement, amendment }: { agreement: Agreement; amendment?: Agreement }) {
  const say = useSay();
  const navigate = useNavigate();
  const record = amendment ?? agreement;
  const may = record.can.includes(amendment ? 'change' : 'amend');
  const onSent = ({ id }: Agreement) => {
    tellDone({ id, what: say('agreements.done.amend') });
    void navigate({ to: '/agreements/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={records.back}>
        <Link to="/agreements/$id" params={{ id: record.id }}>
          <bdi>{record.title}</bdi>
        </Link>
      </p>
      <Title order={1} className={records.title} mb="md">
        {say(amendment ? 'agreements.change-amendment' : 'agreements.amend')}
      </Title>
      <p>{say('agreements.amend-text')}</p>
      {may ? (
        <AmendmentForm agreement={agreement} amendment={amendment} onSent={onSent} />
      ) : (
        <p>{say('agreements.may-not-change')}</p>
      )}
    </>
  );
}

interface FormProps {
  agreement: Agreement;
  amendment: Agreement | undefined;
  onSent(sent: Agreement): void;
}

function AmendmentForm({ agreement, amendment, onSent }: FormProps) {
  const say = useSay();
  const today = useToday();
  const { kindOf, isLoading } = useOrganisations();
  if (isLoading) return null;
  const initial = amendment
    ? amendmentDraft(
        agreement,
        amendment.effectiveAt ?? today(),
        amendment.changes ?? {},
        amendment.conditions ?? [],
      )
    : amendmentDraft(agreement, today());
  const send = (draft: AmendmentDraft, key: string) => {
    const asked = amendmentOf(agreement, draft, kindOf);
    const sending = amendment
      ? changeAmendment(amendment.id, asked, { key, version: amendment.textVersion })
      : amendAgreement(agreement.id, asked, key);
    return sending.catch((error: unknown) => {
      throw placed(error, fieldIn(draft));
    });
  };
  return (
    <RecordForm
      initial={initial}
      version={amendment?.textVersion}
      of={agreementKey((amendment ?? agreement).id)}
      send={send}
      onSent={onSent}
      submit={say('agreements.save-amendment')}
    >
      {(draft) => (
        <>
          <AmendmentFields agreement={agreement} draft={draft} />
          <AmendmentPreview of={agreement} asked={amendmentOf(agreement, draft, kindOf)} />
        </>
      )}
    </RecordForm>
  );
}
