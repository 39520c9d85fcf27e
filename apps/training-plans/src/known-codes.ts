import { codeLists } from '@mizan/classifications';
import { type Fault, invalid } from '@mizan/platform';

/** A code with its place in the body. */
export interface PlacedCode {
  readonly list: 'territory' | 'occupation';
  readonly code: string;
  readonly pointer: string;
}

/** Every code must stand in its dated list on the day. */
export function assertKnownCodes(codes: readonly PlacedCode[], on: string): void {
  const faults: Fault[] = codes
    .filter(({ list, code }) => !codeLists[list].has(code, on))
    .map(({ list, code, pointer }) => ({ pointer, code: 'unknown-code', detail: `${code} is not in the list of ${list} codes on ${on}` }));
  if (faults.length > 0) throw invalid(faults);
}
