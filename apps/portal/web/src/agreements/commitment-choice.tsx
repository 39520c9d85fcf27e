import { useQuery } from '@tanstack/react-query';
import { clients, read } from '../api/clients';
import { everyPage } from '../api/every-page';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { ChoiceField } from '../records/fields';
import { useField } from '../records/form';
import type { FieldProps } from '../ui/field-order';
import { COUNTED } from './agreement-words';
import { agreementsKey } from './agreements-api';

/** The commitments on jobs in the signed agreements that the reader may see. */
function useCommitmentsOnJobs() {
  const { data } = useQuery({
    queryKey: [...agreementsKey, 'on-jobs'],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        read(
          clients.agreements.GET('/v1/agreements', {
            params: { query: { effect: 'jobs', limit: 1_000, cursor } },
            signal,
          }),
        ),
      ),
  });
  return (data ?? [])
    .filter(({ status }) => COUNTED.includes(status))
    .flatMap(({ title, commitments }) =>
      commitments.filter(({ effect }) => effect === 'jobs').map((one) => ({ ...one, title })),
    );
}

/**
 * A choice of a signed commitment on jobs that a record carries out. One that the reader does not
 * see is kept as it is.
 */
export function JobsCommitmentField(props: FieldProps) {
  const say = useSay();
  const { count } = useFormats();
  const territories = useCodeList('territory');
  const { value } = useField(props.at, props.label);
  const known = useCommitmentsOnJobs().map(({ id, title, target, territory }) => ({
    value: id,
    label: [
      title,
      say('agreements.amount.jobs', { n: target, shown: count(target) }),
      territories.of(territory),
    ].join(' · '),
  }));
  const isKnown = known.some((one) => one.value === value);
  const kept = typeof value === 'string' && !isKnown ? [{ value, label: value }] : [];
  return <ChoiceField {...props} choices={[...known, ...kept]} />;
}
