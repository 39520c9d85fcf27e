import type { ListSearch } from './list-search';
import type { Register } from './register';
import { useRows } from './use-rows';

/**
 * Whether the reader may create a record, from the answer of the list. Undefined while it loads.
 */
export function useMayMake<Row, Maker extends string>(
  register: Register<Row, Maker>,
  maker: NoInfer<Maker>,
  search: ListSearch = {},
): boolean | undefined {
  return useRows(register, search).data?.pages[0]?.can.includes(maker);
}
