import type { Organisation, OrganisationInput } from '@mizan/client';
import { OriginField } from '../records/origin-field';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { CodeField } from '../records/code-choice';
import { written } from '../records/draft';
import { ChoiceField, DateField, TextField } from '../records/fields';
import styles from '../records/records.module.css';
import { kinds } from './partner-list';

/** What is written of an organisation; its id is given once and stays. */
export type PartnerDraft = Omit<OrganisationInput, 'id'>;

const WRITTEN = {
  name: true,
  acronym: true,
  kind: true,
  territory: true,
  validFrom: true,
  validTo: true,
  parent: true,
  contact: true,
  origin: true,
} as const satisfies Record<keyof PartnerDraft, true>;

export const partnerDraftOf = (organisation: Organisation): PartnerDraft =>
  written(organisation, WRITTEN);

export function PartnerFields({ isNew = false, within }: { isNew?: boolean; within?: string }) {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  return (
    <>
      {isNew && (
        <TextField at="/id" label={say('partners.id')} hint={say('partners.id-hint')} isRequired />
      )}
      <TextField at="/name/fr" label={say('partners.name.fr')} isRequired />
      <TextField at="/name/ar" label={say('partners.name.ar')} />
      <TextField at="/name/en" label={say('partners.name.en')} />
      <div className={styles.pair}>
        <TextField at="/acronym" label={say('partners.acronym')} />
        {isNew && (
          <ChoiceField
            at="/kind"
            label={say('partners.column.kind')}
            hint={say('partners.kind-hint')}
            isRequired
            choices={kinds.map((value) => ({ value, label: say(`organisations.kind.${value}`) }))}
          />
        )}
        <CodeField
          at="/territory"
          list="territory"
          label={say('needs.column.territory')}
          within={within}
          isRequired
        />
        <ChoiceField
          at="/parent"
          label={say('partners.parent')}
          choices={all.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        />
        <DateField at="/validFrom" label={say('partners.valid-from')} />
        <DateField at="/validTo" label={say('partners.valid-to')} />
        <OriginField />
      </div>
      <TextField
        at="/contact"
        label={say('partners.contact')}
        hint={say('partners.contact-hint')}
      />
    </>
  );
}
