import type { Principal, Role } from './principal.js';
import type { Language } from './problems/language.js';

export interface Organisation {
  readonly id: string;
  readonly role: Role;
  readonly territory: string;
  readonly labels: Readonly<Record<Language, string>>;
}

/** The organisations whose systems may push events; an inbound topic carries the name of one of them. */
export const ORGANISATIONS: readonly Organisation[] = [
  {
    id: 'anapec',
    role: 'agency',
    territory: 'MA',
    labels: {
      fr: 'Agence nationale de promotion de l’emploi et des compétences',
      ar: 'الوكالة الوطنية لإنعاش التشغيل والكفاءات',
      en: 'National agency for the promotion of employment and skills',
    },
  },
  {
    id: 'council-ma-04',
    role: 'council',
    territory: 'MA-04',
    labels: {
      fr: 'Conseil de la région Rabat-Salé-Kénitra',
      ar: 'مجلس جهة الرباط سلا القنيطرة',
      en: 'Council of the region Rabat-Salé-Kénitra',
    },
  },
  {
    id: 'council-ma-06',
    role: 'council',
    territory: 'MA-06',
    labels: {
      fr: 'Conseil de la région Casablanca-Settat',
      ar: 'مجلس جهة الدار البيضاء سطات',
      en: 'Council of the region Casablanca-Settat',
    },
  },
  {
    id: 'operator-ofppt',
    role: 'operator',
    territory: 'MA-04',
    labels: {
      fr: 'Office de la formation professionnelle et de la promotion du travail',
      ar: 'مكتب التكوين المهني وإنعاش الشغل',
      en: 'Office of vocational training and promotion of work',
    },
  },
  {
    id: 'ministry',
    role: 'ministry',
    territory: 'MA',
    labels: {
      fr: 'Ministère chargé de l’Emploi',
      ar: 'الوزارة المكلفة بالتشغيل',
      en: 'Ministry in charge of employment',
    },
  },
];

/** The organisation of this name; undefined where nobody is registered under it. */
export const organisationOf = (id: string): Organisation | undefined =>
  ORGANISATIONS.find((known) => known.id === id);

/** The organisation behind an inbound topic, acting without a token: the topic's ACL is its credential. */
export function principalOfOrganisation(id: string): Principal | undefined {
  const organisation = organisationOf(id);
  return (
    organisation && {
      client: id,
      organisation: id,
      role: organisation.role,
      territory: organisation.territory,
      scopes: ['events:push'],
    }
  );
}
