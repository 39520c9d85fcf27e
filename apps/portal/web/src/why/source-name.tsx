import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useSay } from '../languages/say';
import { useOrganisations } from '../records/organisations';
import { clients, read } from '../session/clients';

const kinds = ['need', 'session', 'agreement'] as const;
type Kind = (typeof kinds)[number];
const pages = { need: '/needs/$id', session: '/training/sessions/$id', agreement: '/agreements/$id' } as const;
const kindOf = (kind: string): Kind | undefined => kinds.find((known) => known === kind);

interface Named { name: string; /** The id of the one who holds it. */ organisation?: string | null }

async function nameOf(kind: Kind, id: string, signal: AbortSignal): Promise<Named> {
  const params = { path: { id } };
  switch (kind) {
    case 'need': {
      const { employer, externalId } = await read(clients.needs.GET('/v1/needs/{id}', { params, signal }));
      return { name: [employer?.name, externalId].filter(Boolean).join(' · ') };
    }
    case 'session': {
      const { site, operator } = await read(clients.training.GET('/v1/sessions/{id}', { params, signal }));
      return { name: site ?? '', organisation: operator };
    }
    case 'agreement': return { name: (await read(clients.agreements.GET('/v1/agreements/{id}', { params, signal }))).title };
  }
}

/** A source by its kind and own name, linked to its record; its id while the name is not known. */
export function SourceName({ kind, id }: { kind: string; id: string }) {
  const say = useSay();
  const known = kindOf(kind);
  const { nameOf: organisationOf } = useOrganisations();
  const { data: named } = useQuery({ queryKey: ['source-name', kind, id], queryFn: ({ signal }) => nameOf(known ?? 'need', id, signal), enabled: known !== undefined, staleTime: 5 * 60_000, retry: false });
  const parts = named && [named.name, named.organisation && organisationOf(named.organisation)].filter(Boolean);
  if (!known) return <bdi>{`${kind} ${id}`}</bdi>;
  return <Link to={pages[known]} params={{ id }}>{(known !== 'agreement' || !parts) && say(`why.kind.${known}`)} {parts ? parts.map((part, i) => <Fragment key={part}>{i > 0 && ' · '}<bdi>{part}</bdi></Fragment>) : <bdi>{id.slice(-12)}</bdi>}</Link>;
}
