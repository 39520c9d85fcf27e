import { placeInPlan } from '../figures/plan-search';
import type { Support } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CommitmentLinks } from '../agreements/commitment-link';
import { useCodeList } from '../classifications/code-lists';
import { RecordHistory } from '../history/record-history';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import styles from '../records/records.module.css';
import { Steps } from './steps';
import { jobsInPlan, toneOf } from './support-words';
import { supportHistory, supportKey, supportQuery } from './supports-api';

/** Loaded after the page, because only some readers need the forms. */
const SupportActions = lazy(() => import('./support-actions'));

export function SupportPage() {
  const { id } = useParams({ from: '/signed-in/supports/$id' });
  return (
    <Read asked={useQuery(supportQuery(id))}>{(support) => <OneSupport support={support} />}</Read>
  );
}

function OneSupport({ support }: { support: Support }) {
  const say = useSay();
  return (
    <RecordPage
      record={support}
      back={<Link to="/supports">{say('supports.title')}</Link>}
      title={support.beneficiary.name}
      status={<StatusMark tone={toneOf(support)} word={say(`supports.status.${support.status}`)} />}
      actions={
        support.can.length > 0 && (
          <Suspense fallback={null}>
            <SupportActions support={support} />
          </Suspense>
        )
      }
      figures={<InPlan support={support} />}
    >
      <Section id="steps" title={say('supports.steps')}>
        <Steps support={support} />
      </Section>
      <Section id="beneficiary" title={say('supports.beneficiary')}>
        <WhoGetsIt support={support} />
      </Section>
      <Section id="what" title={say('supports.what')}>
        <What support={support} />
      </Section>
      <RecordHistory
        of={supportKey(support.id)}
        version={support.version}
        words="supports"
        ask={supportHistory(support.id)}
      />
    </RecordPage>
  );
}

/** The beneficiary with its members; women and youth are shares of them. */
function WhoGetsIt({ support: { beneficiary, members, women, youth } }: { support: Support }) {
  const say = useSay();
  const { count, percent } = useFormats();
  const share = (n: number) => `${count(n)} (${percent(n / members)})`;
  return (
    <Facts
      of={[
        [say('supports.kind'), say(`organisations.kind.${beneficiary.kind}`)],
        [say('supports.members'), count(members)],
        [say('supports.women'), share(women)],
        [say('supports.youth'), share(youth)],
      ]}
    />
  );
}

function What({ support }: { support: Support }) {
  const say = useSay();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  const { territory, sector, occupation, amount, grant, funder, grantedBy } = support;
  const { jobsExpected, expectedOn, evaluation, links } = support;
  const money = (n: number) => say('agreements.amount.MAD', { n, shown: count(n) });
  const lists = {
    territory: useCodeList('territory'),
    sector: useCodeList('sector'),
    occupation: useCodeList('occupation'),
  };
  return (
    <Facts
      of={[
        [say('supports.amount-requested'), money(amount)],
        [say('supports.amount-granted'), grant && <strong>{money(grant.amount)}</strong>],
        [say('supports.funder'), funder && nameOf(funder)],
        [say('supports.granted-by'), grantedBy && nameOf(grantedBy)],
        [say('needs.column.territory'), lists.territory.of(territory)],
        [say('needs.column.sector'), sector && lists.sector.of(sector)],
        [
          say('needs.column.occupation'),
          occupation && (
            <>
              {lists.occupation.of(occupation)}
              <span className={styles.code}>{occupation}</span>
            </>
          ),
        ],
        [say('supports.jobs-expected'), count(jobsExpected)],
        [say('supports.expected-on'), expectedOn && day(expectedOn)],
        [say('supports.jobs-created'), evaluation && <strong>{count(evaluation.jobs)}</strong>],
        [say('supports.commitment'), links.length > 0 && <CommitmentLinks links={links} />],
      ]}
    />
  );
}

function InPlan({ support }: { support: Support }) {
  const say = useSay();
  const { kind, n } = jobsInPlan(support);
  return (
    <p className={styles.quiet}>
      {say(`supports.in-plan.${kind}`, { n })}{' '}
      {kind !== 'none' && (
        <Link to="/" search={placeInPlan(support)}>
          {say('records.see-plan')}
        </Link>
      )}
    </p>
  );
}
