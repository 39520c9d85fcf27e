import {
  codesWithin,
  listedFrom,
  notFound,
  type Organisation,
  organisationOf,
  ORGANISATIONS,
  type Page,
  Requires,
  type ShortListing,
} from '@mizan/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { OrganisationsQuery } from './organisations.dto.js';

export const listing: ShortListing<Organisation> = {
  name: 'organisations',
  id: ({ id }) => id,
  sorts: { role: ({ role }) => role, territory: ({ territory }) => territory },
};

/** The partners that the plan knows: public bodies, shown to every signed-in caller. */
@Controller({ path: 'organisations', version: '1' })
export class OrganisationsController {
  @Get()
  @Requires('agreements:read')
  list(@Query() query: OrganisationsQuery): Page<Organisation> {
    const territories =
      query.territory === undefined ? undefined : codesWithin('territory', query.territory);
    const asked = ORGANISATIONS.filter(
      ({ role, territory }) =>
        (query.role ?? role) === role && (territories?.includes(territory) ?? true),
    );
    return listedFrom(asked, query, listing, (organisation) => organisation);
  }

  @Get(':id')
  @Requires('agreements:read')
  one(@Param('id') id: string): Organisation {
    const organisation = organisationOf(id);
    if (!organisation) throw notFound();
    return organisation;
  }
}
