import { useQuery } from '@tanstack/react-query';
import { postedQuery } from '../agreements/agreements-api';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { ChoiceField } from '../records/fields';
import { useField } from '../records/form';

/**
 * A choice of a commitment on jobs that is signed. One that the plan does not know is kept as it
 * is.
 */
export function CommitmentField({ at }: { at: string }) {
  const say = useSay();
  const { count } = useFormats();
  const territories = useCodeList('territory');
  const { value } = useField(at, say('projects.commitment'));
  const { data } = useQuery(postedQuery);
  const known = [...(data?.values() ?? [])]
    .filter(({ effect }) => effect === 'jobs')
    .map(({ commitmentId, agreement, target, territory }) => ({
      value: commitmentId,
      label: [
        agreement.title,
        say('agreements.amount.jobs', { n: target, shown: count(target) }),
        territories.of(territory),
      ].join(' · '),
    }));
  const isKnown = known.some((one) => one.value === value);
  const kept = typeof value === 'string' && !isKnown ? [{ value, label: value }] : [];
  return (
    <ChoiceField
      at={at}
      label={say('projects.commitment')}
      hint={say('projects.commitment-hint')}
      choices={[...known, ...kept]}
    />
  );
}
