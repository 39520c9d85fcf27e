import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { clients, read } from '../api/clients';

const kinds = ['need', 'session', 'micro-project', 'support', 'agreement'] as const;
type Kind = (typeof kinds)[number];
const pages = {
  need: '/needs/$id',
  session: '/training/sessions/$id',
  'micro-project': '/micro-projects/$id',
  support: '/supports/$id',
  agreement: '/agreements/$id',
} as const;
const kindOf = (kind: string): Kind | undefined => kinds.find((known) => known === kind);

interface Named {
  name: string;
  from?: string;
  to?: string;
}

async function namedIn(kind: Kind, id: string, signal: AbortSignal): Promise<Named> {
  const params = { path: { id } };
  switch (kind) {
    case 'need': {
      const { employer, externalId } = await read(
        clients.needs.GET('/v1/needs/{id}', { params, signal }),
      );
      return { name: [employer?.name, externalId].filter(Boolean).join(' · ') };
    }
    case 'session': {
      const { site, from, to } = await read(
        clients.training.GET('/v1/sessions/{id}', { params, signal }),
      );
      return { name: site ?? '', from, to };
    }
    case 'micro-project': {
      const { title } = await read(clients.jobs.GET('/v1/micro-projects/{id}', { params, signal }));
      return { name: title };
    }
    case 'support': {
      const { beneficiary } = await read(clients.jobs.GET('/v1/supports/{id}', { params, signal }));
      return { name: beneficiary.name };
    }
    case 'agreement':
      return {
        name: (await read(clients.agreements.GET('/v1/agreements/{id}', { params, signal }))).title,
      };
  }
}

/** A source with its kind and name, as a link to its record; its id while the name is unknown. */
export function SourceName({ kind, id }: { kind: string; id: string }) {
  const say = useSay();
  const { day } = useFormats();
  const known = kindOf(kind);
  const { data: named } = useQuery({
    queryKey: ['source-name', kind, id],
    queryFn: ({ signal }) => namedIn(known ?? 'need', id, signal),
    enabled: known !== undefined,
    staleTime: 5 * 60_000,
    retry: false,
  });
  if (!known) return <bdi>{`${kind} ${id}`}</bdi>;
  const isNamed = known === 'agreement' && named !== undefined;
  return (
    <Link to={pages[known]} params={{ id }}>
      {!isNamed && `${say(`why.kind.${known}`)} `}
      <bdi>{named?.name ?? id.slice(-12)}</bdi>
      {named?.from && named.to && (
        <>
          {' '}
          · <bdi>{day(named.from)}</bdi> – <bdi>{day(named.to)}</bdi>
        </>
      )}
    </Link>
  );
}
