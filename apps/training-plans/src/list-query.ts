import { IsOptional, IsString } from 'class-validator';

export class ListQuery {
  @IsOptional() @IsString() limit?: string;
  @IsOptional() @IsString() cursor?: string;
}

export const isId = (key: unknown): key is string => typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key);
