/** What a scan says of a file: `clean`, or the name of what was found in it. */
export type Verdict = { readonly isClean: true } | { readonly isClean: false; found: string };

/**
 * Looks for viruses in a file. Throws 503 if it cannot say: an unchecked file is never kept as a
 * checked one.
 */
export interface FileScanner {
  scan(file: string): Promise<Verdict>;
}

/** Given to Nest by the module; null if the installation scans nothing. */
export const FILE_SCANNER = Symbol('FILE_SCANNER');
