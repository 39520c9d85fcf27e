import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { postedQuery } from './asks';

/** The agreement that a commitment stands in; its id while the plan does not know it. */
export function CommitmentLink({ id }: { id: string }) {
  const { data } = useQuery(postedQuery);
  const agreement = data?.get(id)?.agreement;
  return agreement ? (
    <Link to="/agreements/$id" params={{ id: agreement.id }}>
      <bdi>{agreement.title}</bdi>
    </Link>
  ) : (
    <bdi>{id}</bdi>
  );
}
