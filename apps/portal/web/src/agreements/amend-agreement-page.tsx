import type { Agreement } from '@mizan/client';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { AmountField, DateField, FlagField } from '../records/fields';
import { RecordForm } from '../records/record-form';
import { Read } from '../records/record-page';
import records from '../records/records.module.css';
import { useToday } from '../dates/today';
import { agreementKey, agreementQuery, amendAgreement, changeAmendment } from './agreements-api';
import {
  amendmentDraft,
  type AmendmentDraft,
  amendmentOf,
  openCommitments,
} from './amendment-draft';
import { Indicator } from './indicator';

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
  const today = useToday();
  const record = amendment ?? agreement;
  const may = record.can.includes(amendment ? 'change' : 'amend');
  const initial = amendment
    ? amendmentDraft(agreement, amendment.effectiveAt ?? today(), amendment.changes ?? {})
    : amendmentDraft(agreement, today());
  const send = (draft: AmendmentDraft, key: string) => {
    const asked = amendmentOf(agreement, draft);
    return amendment
      ? changeAmendment(amendment.id, asked, { key, version: amendment.textVersion })
      : amendAgreement(agreement.id, asked, key);
  };
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
        <RecordForm
          initial={initial}
          version={amendment?.textVersion}
          of={agreementKey(record.id)}
          send={send}
          onSent={onSent}
          submit={say('agreements.save-amendment')}
        >
          <AmendmentFields agreement={agreement} />
        </RecordForm>
      ) : (
        <p>{say('agreements.may-not-change')}</p>
      )}
    </>
  );
}

function AmendmentFields({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  return (
    <>
      <DateField
        at="/effectiveAt"
        label={say('agreements.amend-date')}
        hint={say('agreements.amend-date-hint')}
        isRequired
      />
      <div className={records.pair}>
        <DateField at="/startsOn" label={say('agreements.starts-on')} />
        <DateField at="/endsOn" label={say('agreements.ends-on')} />
        <AmountField at="/noticeMonths" label={say('agreements.notice-field')} />
      </div>
      {openCommitments(agreement).map((commitment, i) => (
        <CommitmentChange key={commitment.id} commitment={commitment} at={`/commitments/${i}`} />
      ))}
    </>
  );
}

function CommitmentChange({
  commitment: { indicator, unit, target },
  at,
}: {
  commitment: Agreement['commitments'][number];
  at: string;
}) {
  const say = useSay();
  const { count } = useFormats();
  return (
    <fieldset className={records.part}>
      <legend>
        <Indicator of={indicator} />
      </legend>
      <AmountField
        at={`${at}/target`}
        label={say('agreements.target')}
        unit={say(`agreements.unit.${unit}`)}
        hint={say('agreements.amend-today', { amount: count(target) })}
        isRequired
      />
      <FlagField at={`${at}/released`} label={say('agreements.release')} />
    </fieldset>
  );
}
