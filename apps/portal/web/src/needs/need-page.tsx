import { placeInPlan } from '../figures/plan-search';
import type { Need } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CommitmentLinks } from '../agreements/commitment-link';
import { type ListName, useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Filled, StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import styles from '../records/records.module.css';
import { RecordHistory } from '../history/record-history';
import { needHistory, needKey, needQuery } from './needs-api';
import { Allocation } from './allocation';
import { Hires } from './hires';
import { titleOf, toneOf } from './need-words';

/** Loaded after the page, because only some readers need the forms. */
const NeedActions = lazy(() => import('./need-actions'));

export function NeedPage() {
  const { id } = useParams({ from: '/signed-in/needs/$id' });
  return <Read asked={useQuery(needQuery(id))}>{(need) => <OneNeed need={need} />}</Read>;
}

function OneNeed({ need }: { need: Need }) {
  const say = useSay();
  return (
    <RecordPage
      record={need}
      back={<Link to="/needs">{say('needs.title')}</Link>}
      title={titleOf(need, say)}
      status={<StatusMark tone={toneOf(need)} word={say(`needs.status.${need.status}`)} />}
      actions={
        need.can.length > 0 && (
          <Suspense fallback={null}>
            <NeedActions need={need} />
          </Suspense>
        )
      }
      figures={<InPlan need={need} />}
    >
      <Section id="what" title={say('needs.what')}>
        <What need={need} />
      </Section>
      {need.allocation && need.allocation.length > 0 && (
        <Section id="allocation" title={say('needs.allocation')}>
          <Allocation need={need} />
        </Section>
      )}
      <Section id="hires" title={say('needs.hires')}>
        <Hires need={need} />
      </Section>
      <Section id="how" title={say('needs.how')}>
        <How need={need} />
      </Section>
      <RecordHistory
        of={needKey(need.id)}
        version={need.version}
        words="needs"
        ask={needHistory(need.id)}
      />
    </RecordPage>
  );
}

function What({ need }: { need: Need }) {
  const say = useSay();
  const { title, occupation, sector, from, to, contract, minimumLevel, reason, difficult } = need;
  const { day } = useFormats();
  return (
    <Facts
      of={[
        [say('needs.column.title'), title && <bdi key="title">{title}</bdi>],
        [say('needs.column.openings'), <Openings key="openings" need={need} />],
        [say('needs.column.met'), <Met key="met" need={need} />],
        [
          say('needs.column.occupation'),
          occupation ? (
            <CodeName list="occupation" code={occupation} />
          ) : (
            say('needs.any-occupation')
          ),
        ],
        [
          say('needs.column.sector'),
          sector ? <CodeName list="sector" code={sector} /> : say('needs.any-sector'),
        ],
        [
          say('needs.column.territory'),
          <CodeName key="territory" list="territory" code={need.territory} />,
        ],
        [
          say('needs.window'),
          from && to
            ? say('records.from-to', { from: day(from), to: day(to) })
            : say('records.no-dates'),
        ],
        [say('needs.column.employer'), need.employer && <Employer employer={need.employer} />],
        [say('needs.contract'), contract && say(`needs.contract.${contract}`)],
        [say('needs.level'), minimumLevel && say(`needs.level.${minimumLevel}`)],
        [say('needs.reason'), reason && say(`needs.reason.${reason}`)],
        [say('needs.difficult'), difficult === true && '✓'],
      ]}
    />
  );
}

function Openings({ need: { openings, openingsAssumed } }: { need: Need }) {
  const say = useSay();
  const { count } = useFormats();
  return (
    <>
      <strong>
        {count(openings)} {say('unit.openings')}
      </strong>
      {openingsAssumed && <span className={styles.code}>{say('needs.openings-assumed')}</span>}
    </>
  );
}

function Met({ need: { met, openings } }: { need: Need }) {
  const say = useSay();
  const { count, percent } = useFormats();
  const text = say('records.filled', {
    done: count(met),
    all: count(openings),
    share: percent(openings > 0 ? met / openings : 0),
  });
  return <Filled done={met} all={openings} text={text} />;
}

/** The label of a code with the code itself, except for clusters, whose codes are internal. */
function CodeName({ list, code }: { list: ListName; code: string }) {
  const labels = useCodeList(list);
  return (
    <>
      {labels.of(code)}
      {!code.includes(':') && <span className={styles.code}>{code}</span>}
    </>
  );
}

const Employer = ({ employer: { name, id } }: { employer: NonNullable<Need['employer']> }) => (
  <bdi>
    {name}
    {id && <span className={styles.code}>{id}</span>}
  </bdi>
);

function How({
  need: {
    externalId,
    referenceUrl,
    confidence,
    channel,
    reportedOn,
    eventOn,
    links,
    endedBy,
    statusReason,
  },
}: {
  need: Need;
}) {
  const say = useSay();
  const { day } = useFormats();
  return (
    <Facts
      of={[
        [say('needs.column.reference'), <bdi key="reference">{externalId}</bdi>],
        [say('needs.reference-url'), referenceUrl && <OutwardLink to={referenceUrl} />],
        [say('needs.channel'), channel && say(`needs.channel.${channel}`)],
        [say('needs.confidence'), confidence && say(`needs.confidence.${confidence}`)],
        [say('needs.reported-on'), reportedOn && day(reportedOn)],
        [say('needs.event-on'), eventOn && day(eventOn)],
        [say('needs.ended-by'), endedBy && say(`needs.ended-by.${endedBy}`)],
        [say('records.reason'), statusReason && <bdi key="reason">{statusReason}</bdi>],
        [say('needs.by-commitment'), links.length > 0 && <CommitmentLinks links={links} />],
      ]}
    />
  );
}

/** A link to another site, with its host visible. */
function OutwardLink({ to }: { to: string }) {
  return (
    <a href={to} rel="noopener noreferrer" title={to}>
      <bdi dir="ltr">{/^https:\/\/([^/?#]+)/.exec(to)?.[1]}</bdi>
    </a>
  );
}

function InPlan({ need }: { need: Need }) {
  const say = useSay();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  const where = [
    territories.of(need.territory),
    need.occupation ? occupations.of(need.occupation) : say('needs.any-occupation'),
  ].join(' · ');
  return (
    <p className={styles.quiet}>
      {say('needs.in-plan', { n: need.counted, where })}{' '}
      <Link to="/" search={placeInPlan(need)}>
        {say('records.see-plan')}
      </Link>
    </p>
  );
}
