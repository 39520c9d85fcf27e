import type { Role } from '@mizan/contracts';

/**
 * The table *Who may do what* of DOMAIN, as data. O: of its own; P: as a party; T: in its territory;
 * N: above one region, as a party; I: in the kingdom. What is not named here is refused.
 */
export type Right = 'O' | 'P' | 'T' | 'N' | 'I';
export type Row = Readonly<Partial<Record<Role, Right>>>;

const partners = [
  'council',
  'agency',
  'operator',
  'ministry',
  'federation',
  'employer-body',
  'association',
  'cooperative',
  'funder',
] as const;
const ofPartners = (right: Right): Row => Object.fromEntries(partners.map((role) => [role, right]));

/** agreement: draft to ready, amend, documents, share, links, denounce. */
export const WRITE_AGREEMENTS = ofPartners('P');
/** agreement: sign. */
export const SIGN_AGREEMENTS = ofPartners('O');
/** agreement: force, suspend, resume, renew, terminate, close. */
export const GOVERN_AGREEMENTS: Row = { council: 'T', ministry: 'N' };
/** read: by territory; everybody reads an agreement to which it is a party. */
export const READ: Row = {
  council: 'T',
  agency: 'T',
  operator: 'T',
  ministry: 'I',
  planner: 'T',
};

/** Who asks, and how it stands to the record. */
export interface Standing {
  readonly role: Role;
  readonly isParty: boolean;
  /** Whether the record lies in its territory. */
  readonly isWithin: boolean;
  /** Whether the record concerns more than one region. */
  readonly isAboveRegions: boolean;
}

export function holds(row: Row, { role, isParty, isWithin, isAboveRegions }: Standing): boolean {
  switch (row[role]) {
    case undefined:
      return false;
    case 'O':
    case 'P':
      return isParty;
    case 'T':
      return isWithin && !isAboveRegions; // above one region the ministry decides where it is a party
    case 'N':
      return isAboveRegions && isParty;
    case 'I':
      return true;
  }
}
