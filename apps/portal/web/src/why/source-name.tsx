import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { clients, read } from '../session/clients';

const kinds = ['need', 'session', 'agreement'] as const;
type Kind = (typeof kinds)[number];
const pages = { need: '/needs/$id', session: '/training/sessions/$id', agreement: '/agreements/$id' } as const;
const kindOf = (kind: string): Kind | undefined => kinds.find((known) => known === kind);

async function nameOf(kind: Kind, id: string, signal: AbortSignal): Promise<string> {
  const params = { path: { id } };
  switch (kind) {
    case 'need': {
      const { employer, externalId } = await read(clients.needs.GET('/v1/needs/{id}', { params, signal }));
      return [employer?.name, externalId].filter(Boolean).join(' · ');
    }
    case 'session': {
      const { site, operator } = await read(clients.training.GET('/v1/sessions/{id}', { params, signal }));
      return [site, operator].filter(Boolean).join(' · ');
    }
    case 'agreement': return (await read(clients.agreements.GET('/v1/agreements/{id}', { params, signal }))).title;
  }
}

/** A source by its kind and own name, linked to its record; its id while the name is not known. */
export function SourceName({ kind, id }: { kind: string; id: string }) {
  const say = useSay();
  const known = kindOf(kind);
  const { data: name } = useQuery({ queryKey: ['source-name', kind, id], queryFn: ({ signal }) => nameOf(known ?? 'need', id, signal), enabled: known !== undefined, staleTime: 5 * 60_000, retry: false });
  if (!known) return <bdi>{`${kind} ${id}`}</bdi>;
  return <Link to={pages[known]} params={{ id }}>{(known !== 'agreement' || !name) && say(`why.kind.${known}`)} <bdi>{name ?? id.slice(-12)}</bdi></Link>;
}
