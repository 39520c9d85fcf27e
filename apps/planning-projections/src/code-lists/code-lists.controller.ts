import { codeLists, type CodeListName } from '@mizan/classifications';
import { notFound, Requires } from '@mizan/platform';
import { Controller, Get, Param } from '@nestjs/common';

@Controller({ path: 'code-lists', version: '1' })
export class CodeListsController {
  /** A whole list: codes with level, parents, labels in fr, ar and en, and validity. */
  @Get(':list')
  @Requires('projections:read')
  list(@Param('list') name: string) {
    const list = Object.hasOwn(codeLists, name) ? codeLists[name as CodeListName] : undefined;
    if (!list) throw notFound();
    return {
      list: list.name,
      version: list.version,
      levels: list.levels,
      data: list.all(),
      next: null,
    };
  }
}
