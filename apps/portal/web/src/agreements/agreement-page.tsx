import type { Agreement } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { type Say, useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useOrganisations } from '../organisations/organisations';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import records from '../records/records.module.css';
import { RecordHistory } from '../history/record-history';
import { COUNTED, OVER, placeInPlan, titleOf, toneOf } from './agreement-words';
import { agreementHistory, agreementKey, agreementQuery } from './agreements-api';
import { AmendmentSection } from './comparison';
import { Commitments } from './commitments';
import { Conditions } from './conditions';
import { ContentHash } from './content-hash';
import { DocumentHere } from './document-link';
import { Documents } from './documents';
import { LateCount } from './lateness';
import { Parties } from './parties';
import { Timeline } from './timeline';

/** Loaded after the page, because only some readers need the forms. */
const AgreementActions = lazy(() => import('./agreement-actions'));

/** A counterpart sees each step within 2 s. */
const LOOK_EVERY_MS = 1_500;

export function AgreementPage() {
  const { id } = useParams({ from: '/signed-in/agreements/$id' });
  return (
    <Read asked={useQuery({ ...agreementQuery(id), refetchInterval: LOOK_EVERY_MS })}>
      {(agreement) => <OneAgreement agreement={agreement} />}
    </Read>
  );
}

function OneAgreement({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  return (
    <RecordPage
      record={agreement}
      back={<Link to="/agreements">{say('agreements.title')}</Link>}
      title={titleOf(agreement, say)}
      status={
        <>
          <StatusMark
            tone={toneOf(agreement)}
            word={say(`agreements.status.${agreement.status}`)}
          />
          <LateCount agreement={agreement} />
        </>
      }
      actions={
        agreement.can.length > 0 && (
          <Suspense fallback={null}>
            <AgreementActions agreement={agreement} />
          </Suspense>
        )
      }
      figures={<InPlan agreement={agreement} />}
    >
      {COUNTED.includes(agreement.status) && <Timeline agreement={agreement} />}
      {agreement.amends && <AmendmentSection amendment={agreement} />}
      <Section id="parties" title={say('agreements.parties')}>
        <Parties agreement={agreement} />
      </Section>
      {!agreement.amends && (
        <Section id="commitments" title={say('agreements.commitments')}>
          <Commitments agreement={agreement} />
        </Section>
      )}
      <Section id="conditions" title={say('agreements.conditions')}>
        <Conditions agreement={agreement} />
      </Section>
      <Section id="text" title={say('agreements.text')}>
        <Text agreement={agreement} />
      </Section>
      <Section id="documents" title={say('agreements.documents')}>
        <Documents agreement={agreement} />
      </Section>
      <RecordHistory
        of={agreementKey(agreement.id)}
        version={agreement.version}
        words="agreements"
        ask={agreementHistory(agreement.id)}
      />
    </RecordPage>
  );
}

/** Before the last signature a recorded document says it, and nobody else yet. */
const entryWord = ({ status, amends }: Agreement) =>
  status === 'partly-signed' && !amends ? 'agreements.effective-stated' : 'agreements.effective-at';

function Text({ agreement }: { agreement: Agreement }) {
  const { kind, territory, startsOn, endsOn, effectiveAt, endedOn, noticeMonths } = agreement;
  const { statusReason, externalId, contentHash, entryAgreed } = agreement;
  const { renewal, renewedUntil, suspendedOn, noticeGivenOn, finalReport } = agreement;
  const say = useSay();
  const { day } = useFormats();
  const territories = useCodeList('territory');
  return (
    <>
      <Facts
        of={[
          [say('agreements.column.kind'), say(`agreements.kind.${kind}`)],
          [say('needs.column.territory'), territories.of(territory)],
          [
            say('agreements.former-territory'),
            agreement.formerTerritory && <bdi>{agreement.formerTerritory}</bdi>,
          ],
          [
            say('agreements.dates'),
            agreement.amends
              ? null
              : startsOn && endsOn
                ? say('records.from-to', { from: day(startsOn), to: day(endsOn) })
                : say('records.no-dates'),
          ],
          [say(entryWord(agreement)), effectiveAt && day(effectiveAt)],
          [
            say('agreements.entry-agreed'),
            entryAgreed && entryAgreed.length > 0 && <EntryAgreed by={entryAgreed} />,
          ],
          [say('agreements.renewal'), renewal && renewalIn(renewal, say)],
          [say('agreements.renewed-until'), renewedUntil && day(renewedUntil)],
          [say('agreements.suspended-on'), suspendedOn && day(suspendedOn)],
          [say('agreements.notice-given-on'), noticeGivenOn && day(noticeGivenOn)],
          [say('agreements.ended-on'), endedOn && day(endedOn)],
          [
            say('agreements.notice'),
            noticeMonths && say('agreements.notice-months', { n: noticeMonths }),
          ],
          [
            say('agreements.implements'),
            agreement.implements && (
              <Link to="/agreements/$id" params={{ id: agreement.implements }}>
                {say('agreements.implements-see')}
              </Link>
            ),
          ],
          [say('agreements.reference'), externalId && <bdi>{externalId}</bdi>],
          [say('agreements.status-reason'), statusReason && <bdi>{statusReason}</bdi>],
          [say('agreements.final-report'), finalReport && <Report agreement={agreement} />],
        ]}
      />
      <p className={records.quiet}>{say('agreements.hash-text')}</p>
      <ContentHash hash={contentHash} />
      <p className={records.quiet}>{say('agreements.content-fields')}</p>
    </>
  );
}

function Report({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <bdi>{agreement.finalReport?.summary}</bdi>
      <DocumentHere agreement={agreement} hash={agreement.finalReport?.documentHash} />
    </>
  );
}

const renewalIn = ({ months, tacit }: NonNullable<Agreement['renewal']>, say: Say): string =>
  say(tacit ? 'agreements.renewal-tacit' : 'agreements.renewal-decided', { n: months });

function EntryAgreed({ by }: { by: NonNullable<Agreement['entryAgreed']> }) {
  const say = useSay();
  const { day } = useFormats();
  const { nameOf } = useOrganisations();
  return by
    .map(({ organisation, effectiveAt }) =>
      say('agreements.entry-agreed-by', { name: nameOf(organisation), date: day(effectiveAt) }),
    )
    .join(' ; ');
}

function InPlan({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  if (agreement.amends)
    return <p className={records.quiet}>{say('agreements.amendment-in-plan')}</p>;
  const place = placeInPlan(agreement);
  if (!place?.line)
    return (
      <p className={records.quiet}>
        {say(
          OVER.includes(agreement.status) ? 'agreements.over-in-plan' : 'agreements.not-in-plan',
        )}
      </p>
    );
  return (
    <p className={records.quiet}>
      {say('agreements.in-plan', { line: say(`line.${place.line}`) })}{' '}
      <Link to="/" search={place}>
        {say('records.see-plan')}
      </Link>
    </p>
  );
}
