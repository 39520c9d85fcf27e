import { IsTerritory } from '@mizan/contracts';
import { ListQuery, ROLES } from '@mizan/platform';
import { IsIn, IsOptional } from 'class-validator';

export class OrganisationsQuery extends ListQuery {
  @IsOptional() @IsIn(ROLES) role?: string;
  @IsOptional() @IsTerritory() territory?: string;
}
