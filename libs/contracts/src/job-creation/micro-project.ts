import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { aggregate, type EventOf } from '../aggregate.js';
import {
  IsBusinessDate,
  IsIdentifier,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsSourceVersion,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';

export const MICRO_PROJECT_STATUSES = [
  'idea',
  'selected',
  'refused',
  'incubated',
  'financed',
  'created',
  'alive-at-12',
  'alive-at-24',
  'abandoned',
] as const;
export type MicroProjectStatus = (typeof MICRO_PROJECT_STATUSES)[number];

/** Months after its creation at which a micro-project is visited, to see whether it is alive. */
export const VISIT_MONTHS = [12, 24] as const;
export type VisitMonth = (typeof VISIT_MONTHS)[number];

/** The most jobs of one micro-project: the field calls none larger a micro-project. */
export const PROJECT_JOBS_MAX = 1_000;
/** MAD. */
export const AMOUNT_MAX = 10_000_000_000;

/** What a micro-project is to become. It names no person: promoters are counted. */
export class MicroProjectBody {
  @IsPlainText() @MaxLength(300) title!: string;
  @IsTerritory() territory!: string;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  /** Persons who carry the project. */
  @IsInt() @Min(1) @Max(PROJECT_JOBS_MAX) promoters!: number;
  @IsInt() @Min(0) @Max(PROJECT_JOBS_MAX) jobsExpected!: number;
  /** The day by which the creation is expected. Without it the jobs have no quarter. */
  @IsOptional() @IsBusinessDate() expectedOn?: string | null;
  /** The commitment on jobs that it carries out. */
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** Its terms. The external id is that of the proposer's own system, if it has one. */
export class MicroProjectTerms extends MicroProjectBody {
  @IsOptional() @IsIdentifier() @MaxLength(100) externalId?: string | null;
}

export const SELECTION_RESULTS = ['selected', 'refused'] as const;

/** What the selection committee decided. A refusal has a reason. */
export class Selection {
  @IsBusinessDate() on!: string;
  @IsIn(SELECTION_RESULTS) result!: (typeof SELECTION_RESULTS)[number];
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

/** Since when the project is incubated, and by which organisation. */
export class Incubation {
  @IsBusinessDate() on!: string;
  @IsOrganisation() by!: string;
}

/** What one funder gives, in MAD. */
export class FinancingPart {
  @IsOrganisation() funder!: string;
  @IsInt() @Min(1) @Max(AMOUNT_MAX) amount!: number;
}

/** The financing plan: what each funder gives. */
export class Financing {
  @IsBusinessDate() on!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => FinancingPart)
  parts!: FinancingPart[];
}

/** The project exists as an enterprise, with this many jobs. */
export class Creation {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(0) @Max(PROJECT_JOBS_MAX) jobs!: number;
}

/** A visit after the creation: whether the enterprise is alive, and the jobs found there. */
export class Visit {
  @IsBusinessDate() on!: string;
  @IsBoolean() alive!: boolean;
  @IsOptional() @IsInt() @Min(0) @Max(PROJECT_JOBS_MAX) jobs?: number | null;
  @IsOptional() @IsPlainText() @MaxLength(1000) note?: string | null;
}

export class RecordedVisit extends Visit {
  /** The organisation that visited. */
  @IsOrganisation() by!: string;
}

/** The whole state of a micro-project. Jobs are in jobs, amounts in MAD. */
export class MicroProjectState extends MicroProjectTerms {
  @IsUUID() projectId!: string;
  /** Who proposed it. */
  @IsOrganisation() organisation!: string;
  @IsIn(MICRO_PROJECT_STATUSES) status!: MicroProjectStatus;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Selection)
  selection?: Selection | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Incubation)
  incubation?: Incubation | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Financing)
  financing?: Financing | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Creation)
  creation?: Creation | null;
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RecordedVisit)
  visits!: RecordedVisit[];
  /** The months at which a visit is due and has not been made. */
  @IsArray() @IsIn(VISIT_MONTHS, { each: true }) visitsDue!: VisitMonth[];
  @IsOptional() @IsBusinessDate() abandonedOn?: string | null;
  @IsOptional() @IsSourceVersion() sourceVersion?: number | null;
}

/** Whether an organisation is one of its funders. */
export const isFundedBy = (
  { financing }: Pick<MicroProjectState, 'financing'>,
  organisation: string,
): boolean => financing?.parts.some(({ funder }) => funder === organisation) ?? false;

/**
 * A micro-project of self-employment, from the idea to the enterprise that lives after 24 months.
 */
export const microProject = aggregate('job-creation', 'micro-project', {
  state: MicroProjectState,
  id: 'projectId',
  events: {
    'ma.mizan.job-creation.micro-project-proposed.v1': 'A micro-project was proposed',
    'ma.mizan.job-creation.micro-project-revised.v1': 'The terms of a micro-project have changed',
    'ma.mizan.job-creation.micro-project-selected.v1':
      'The committee selected a micro-project: its expected jobs count from here on',
    'ma.mizan.job-creation.micro-project-refused.v1': 'The committee refused a micro-project',
    'ma.mizan.job-creation.micro-project-incubated.v1': 'A micro-project is incubated',
    'ma.mizan.job-creation.micro-project-financed.v1':
      'The funders of a micro-project are known, with their amounts',
    'ma.mizan.job-creation.micro-project-created.v1':
      'A micro-project is an enterprise: the jobs created replace the expected ones',
    'ma.mizan.job-creation.micro-project-visit-due.v1':
      '12 or 24 months have passed since the creation: the enterprise is to be visited',
    'ma.mizan.job-creation.micro-project-visited.v1':
      'An enterprise was visited: it is alive, or it is not',
    'ma.mizan.job-creation.micro-project-abandoned.v1':
      'A micro-project was abandoned; jobs created before stay created',
  },
});
export type MicroProjectEvent = EventOf<typeof microProject>;
