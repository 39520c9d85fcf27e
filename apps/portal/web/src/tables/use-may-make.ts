import type { ListSearch } from './list-search';
import type { Register } from './register';
import { useRows } from './use-rows';

/** Whether the reader may make a record, as the answer of its list says; undefined until it has answered. */
export function useMayMake<Row, Maker extends string>(
  register: Register<Row, Maker>,
  maker: NoInfer<Maker>,
  search: ListSearch = {},
): boolean | undefined {
  return useRows(register, search).data?.pages[0]?.can.includes(maker);
}
