import { IsOptional, IsString } from 'class-validator';

export class ListQuery {
  @IsOptional() @IsString() limit?: string;
  @IsOptional() @IsString() cursor?: string;
}
