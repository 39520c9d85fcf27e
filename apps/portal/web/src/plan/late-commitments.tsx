import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agreementsKey } from '../agreements/agreements-api';
import { useSay } from '../languages/say';
import { clients, read } from '../api/clients';
import { everyPage } from '../api/every-page';
import { useReadsSources } from '../session/session';
import { usePlan } from '../figures/use-plan';

const FRESH_MS = 60_000;

/**
 * How many commitments in the filter's territory and occupation are late today, with a link to
 * them. Lateness is in no figure.
 */
export function LateCommitments() {
  const say = useSay();
  const {
    filter: { territory, occupation },
  } = usePlan();
  const isShown = useReadsSources();
  const { data } = useQuery({
    queryKey: [...agreementsKey, 'late', territory],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        read(
          clients.projections.GET('/v1/commitments', {
            params: { query: { territory, late: 'true', limit: 1_000, cursor } },
            signal,
          }),
        ),
      ),
    enabled: isShown,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
  const n =
    data?.filter((one) => occupation === undefined || one.occupation?.startsWith(occupation))
      .length ?? 0;
  return (
    n > 0 && (
      <>
        {' '}
        <Link to="/agreements" search={{ late: 'true' }}>
          {say('figures.committed-late', { n })}
        </Link>
      </>
    )
  );
}
