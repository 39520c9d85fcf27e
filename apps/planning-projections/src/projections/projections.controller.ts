import {
  Caller,
  CallerGone,
  forbidden,
  type Principal,
  readsItsTerritory,
  Requires,
} from '@mizan/platform';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { AskedBefore } from './asked-before.js';
import { CommitmentsService } from './commitments.service.js';
import { FreshnessReader } from './freshness.reader.js';
import { LineageService } from './lineage.service.js';
import { CommitmentListQuery, LineageQuery, ProjectionQuery } from './projection.query.js';
import { ProjectionsService } from './projections.service.js';
import { scopeOf } from './scope.js';
import { bytesFor } from './send-body.js';
import { Visibility } from './visibility.js';

@Controller({ version: '1' })
export class ProjectionsController {
  constructor(
    private readonly projections: ProjectionsService,
    private readonly lineage: LineageService,
    private readonly commitments: CommitmentsService,
    private readonly freshnessReader: FreshnessReader,
    private readonly visibility: Visibility,
    private readonly feed: SnapshotFeed,
    private readonly askedBefore: AskedBefore,
  ) {}

  /** Demand, supply and gap of a scope, by the asked dimensions. */
  @Get('projections')
  @Requires('projections:read')
  async project(
    @Caller() principal: Principal,
    @Query() query: ProjectionQuery,
    @CallerGone() gone: AbortSignal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const scope = scopeOf(query, principal);
    await this.visibility.after(principal, query.after, gone);
    const body = await this.projections.project(query, scope, principal.client);
    this.askedBefore.note(principal, request.raw.url ?? '', query, scope);
    return bytesFor(request, reply, body);
  }

  /** The entries behind a figure. With the same filter they add up to it. */
  @Get('projections/lineage')
  @Requires('projections:read')
  async explain(
    @Caller() principal: Principal,
    @Query() query: LineageQuery,
    @CallerGone() gone: AbortSignal,
  ) {
    assertReadsRecords(principal);
    const scope = scopeOf(query, principal);
    await this.visibility.after(principal, query.after, gone);
    return this.lineage.entries(query, scope, principal);
  }

  @Get('commitments')
  @Requires('projections:read')
  async promised(
    @Caller() principal: Principal,
    @Query() query: CommitmentListQuery,
    @CallerGone() gone: AbortSignal,
  ) {
    assertReadsRecords(principal);
    const scope = scopeOf(query, principal);
    await this.visibility.after(principal, query.after, gone);
    return this.commitments.list(query, scope);
  }

  @Get('freshness')
  @Requires('projections:read')
  async fresh() {
    const [answer, isEmpty, topics] = await Promise.all([
      this.freshnessReader.read(),
      this.freshnessReader.isEmpty(),
      this.freshnessReader.topics(),
    ]);
    await this.feed.catchUp(); // a projection that is asked after this is not older
    return { ...answer, isEmpty, topics };
  }

  @Get('events/:id/trace')
  @Requires('projections:read')
  trace(@Caller() principal: Principal, @Param('id') id: string) {
    assertReadsRecords(principal);
    return this.lineage.trace(id, principal);
  }
}

/** Who reads totals alone would learn of single records from what stands behind a figure. */
function assertReadsRecords(principal: Principal): void {
  if (!readsItsTerritory(principal)) throw forbidden(principal);
}
