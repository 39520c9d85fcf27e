import type { Organisation } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { RecordHistory } from '../history/record-history';
import { useOrganisations } from '../organisations/organisations';
import { StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import { partnerHistory, partnerKey, partnerQuery } from './partners-api';
import { partnerTones } from './partner-words';

/** Its forms are loaded after what it says. */
const PartnerActions = lazy(() => import('./partner-actions'));

export function PartnerPage() {
  const { id } = useParams({ from: '/signed-in/organisations/$id' });
  return (
    <Read asked={useQuery(partnerQuery(id))}>
      {(organisation) => <OnePartner organisation={organisation} />}
    </Read>
  );
}

function OnePartner({ organisation }: { organisation: Organisation }) {
  const say = useSay();
  const { nameOf } = useOrganisations();
  const { id, status, registeredBy, origin, version } = organisation;
  return (
    <RecordPage
      record={{ id, version, origin, organisation: registeredBy ?? undefined }}
      back={<Link to="/organisations">{say('partners.title')}</Link>}
      title={nameOf(id)}
      status={<StatusMark tone={partnerTones[status]} word={say(`partners.status.${status}`)} />}
      actions={
        organisation.can.length > 0 && (
          <Suspense fallback={null}>
            <PartnerActions organisation={organisation} />
          </Suspense>
        )
      }
    >
      <Section id="about" title={say('partners.about')}>
        <About organisation={organisation} />
      </Section>
      <Section id="agreements" title={say('navigation.agreements')}>
        <p>
          <Link to="/agreements" search={{ party: id }}>
            {say('partners.its-agreements')}
          </Link>
        </p>
      </Section>
      <Section id="systems" title={say('partners.systems')}>
        <Systems organisation={organisation} />
      </Section>
      <RecordHistory
        of={partnerKey(id)}
        version={version}
        words="partners"
        ask={partnerHistory(id)}
      />
    </RecordPage>
  );
}

function About({ organisation }: { organisation: Organisation }) {
  const say = useSay();
  const { day } = useFormats();
  const { nameOf } = useOrganisations();
  const territories = useCodeList('territory');
  const { name, acronym, kind, territory, parent, contact, validFrom, validTo } = organisation;
  return (
    <Facts
      of={[
        [say('partners.name.fr'), <bdi lang="fr">{name.fr}</bdi>],
        [say('partners.name.ar'), name.ar && <bdi lang="ar">{name.ar}</bdi>],
        [say('partners.name.en'), name.en && <bdi lang="en">{name.en}</bdi>],
        [say('partners.acronym'), acronym && <bdi>{acronym}</bdi>],
        [say('partners.column.kind'), say(`organisations.kind.${kind}`)],
        [say('needs.column.territory'), territories.of(territory)],
        [
          say('partners.parent'),
          parent && (
            <Link to="/organisations/$id" params={{ id: parent }}>
              {nameOf(parent)}
            </Link>
          ),
        ],
        [say('partners.contact'), contact && <bdi>{contact}</bdi>],
        [say('partners.valid-from'), validFrom && day(validFrom)],
        [say('partners.valid-to'), validTo && day(validTo)],
        [say('records.reason'), organisation.statusReason],
      ]}
    />
  );
}

/** What its systems sign in and push with. */
function Systems({ organisation: { id, kind, status } }: { organisation: Organisation }) {
  const say = useSay();
  if (status === 'closed') return <p>{say('partners.systems-closed')}</p>;
  if (kind === 'external') return <p>{say('partners.systems-external')}</p>;
  return (
    <>
      <Facts of={[[say('partners.id'), <code>{id}</code>]]} />
      <p>
        {say('partners.systems-text')} <a href="/docs/connect">{say('partners.connect')}</a>
      </p>
    </>
  );
}
