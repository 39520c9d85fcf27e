import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { aggregate, type EventOf } from '../aggregate.js';
import { IsBusinessDate, IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../roles.js';

export const ORGANISATION_STATUSES = ['registered', 'closed'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** Its own name by language; the French one stands where another is not given. */
export class OrganisationName {
  @IsPlainText() @MaxLength(300) fr!: string;
  @IsOptional() @IsPlainText() @MaxLength(300) ar?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(300) en?: string | null;
}

export class OrganisationTerms {
  @IsObject() @ValidateNested() @Type(() => OrganisationName) name!: OrganisationName;
  @IsOptional() @IsPlainText() @MaxLength(40) acronym?: string | null;
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @IsTerritory() territory!: string; // where it may act
  @IsOptional() @IsBusinessDate() validFrom?: string | null;
  @IsOptional() @IsBusinessDate() validTo?: string | null; // its last day
  @IsOptional() @IsOrganisation() @MaxLength(100) parent?: string | null;
  /** Whom to ask, as a function: no person is named (law 09-08). */
  @IsOptional() @IsPlainText() @MaxLength(200) contact?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** The whole state of an organisation. */
export class OrganisationState extends OrganisationTerms {
  /** Its id is the name that its tokens, its topics and its records carry: it never changes. */
  @IsOrganisation() @MaxLength(100) organisationId!: string;
  @IsIn(ORGANISATION_STATUSES) status!: OrganisationStatus;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  /** Null for one that the installation was set up with. */
  @IsOptional() @IsOrganisation() registeredBy?: string | null;
}

/** An organisation of the partnership: what a party, a publisher, an operator is. */
export const organisation = aggregate('partner-agreements', 'organisation', {
  state: OrganisationState,
  id: 'organisationId',
  events: {
    'ma.mizan.partner-agreements.organisation-registered.v1':
      'An organisation joined the partnership',
    'ma.mizan.partner-agreements.organisation-revised.v1':
      'What is registered of an organisation has changed, as its name or territory',
    'ma.mizan.partner-agreements.organisation-closed.v1':
      'An organisation is closed: it pushes nothing and joins no agreement any more',
  },
});
export type OrganisationEvent = EventOf<typeof organisation>;
