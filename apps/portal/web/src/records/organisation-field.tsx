import { useOrganisations } from '../organisations/organisations';
import type { FieldProps } from '../ui/field-order';
import { ChoiceField } from './fields';

/** A choice of a registered organisation of the partnership. */
export function OrganisationField(props: FieldProps) {
  const { all, nameOf } = useOrganisations();
  const choices = all
    .filter(({ status }) => status === 'registered')
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
  return <ChoiceField {...props} choices={choices} />;
}
