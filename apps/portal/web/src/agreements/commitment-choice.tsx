import { useQuery } from '@tanstack/react-query';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { ChoiceField } from '../records/fields';
import { useField } from '../records/form';
import type { FieldProps } from '../ui/field-order';
import { postedQuery } from './agreements-api';

/**
 * A choice of a signed commitment on jobs that a record carries out. One that the plan does not
 * know is kept as it is.
 */
export function JobsCommitmentField(props: FieldProps) {
  const say = useSay();
  const { count } = useFormats();
  const territories = useCodeList('territory');
  const { value } = useField(props.at, props.label);
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
  return <ChoiceField {...props} choices={[...known, ...kept]} />;
}
