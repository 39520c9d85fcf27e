import { Requires } from '@mizan/platform';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { PositionsReader, type ReadPosition } from './positions.reader.js';
import { POSITION, positionIn } from './stream-position.js';

export class PositionsQuery {
  @IsOptional() @Matches(POSITION) after?: string;
}

@Controller({ path: 'positions', version: '1' })
export class PositionsController {
  constructor(@Inject(PositionsReader) private readonly positions: PositionsReader) {}

  /** What the positions after one rest on; at most 1,000. For programs that verify the figures. */
  @Get()
  @Requires('states:read')
  async after(@Query() { after }: PositionsQuery): Promise<{ data: ReadPosition[] }> {
    return {
      data: await this.positions.after(after === undefined ? undefined : positionIn(after)),
    };
  }
}
