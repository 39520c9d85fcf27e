import { useSay } from '../languages/say';
import { ChoiceField } from './fields';
import { origins } from './origins';

/** Where the record comes from, which every form asks for. */
export function OriginField() {
  const say = useSay();
  return (
    <ChoiceField
      at="/origin"
      label={say('records.origin')}
      isRequired
      choices={origins.map((value) => ({ value, label: say(`records.origin.${value}`) }))}
    />
  );
}
