import type { IncentiveMeasure } from '@mizan/client';
import { useSay, useSayIfKnown } from '../languages/say';
import { CodeField } from '../records/code-choice';
import { AmountField, ChoiceField } from '../records/fields';
import type { AskedField } from './asked-fields';
import { choicesOf } from './field-choices';
import { choiceWords, listOf, useFieldWord } from './incentive-words';

interface Props {
  subject: IncentiveMeasure['subject'];
  field: AskedField;
}

/** One thing that an evaluation may know of a subject. */
export function FactField({ subject, field: { name, kind } }: Props) {
  const say = useSay();
  const sayIfKnown = useSayIfKnown();
  const word = useFieldWord();
  const asked = { at: `/${subject}/${name}`, label: word(name) };
  if (kind === 'code') return <CodeField {...asked} list={listOf[name]!} />;
  if (kind === 'number') return <AmountField {...asked} />;
  const choices =
    kind === 'truth'
      ? (['yes', 'no'] as const).map((value) => ({ value, label: say(`records.${value}`) }))
      : choicesOf(name).map((value) => ({
          value,
          label: sayIfKnown(`${choiceWords[name]}.${value}`) ?? value,
        }));
  return <ChoiceField {...asked} choices={choices} />;
}
