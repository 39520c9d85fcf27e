import { useCallback, useState } from 'react';
import { type Change, rebased } from './rebase';

interface Writing<T> {
  version: number | undefined;
  before: T;
  draft: T;
  /** Undefined if nobody else has changed the record. */ changes?: readonly Change[];
  isOwn: boolean;
}

/**
 * A draft that follows the newest version of its record. What was typed stays, and the changes of
 * others are listed.
 */
export function useDraft<T>(initial: T, version: number | undefined) {
  const [writing, setWriting] = useState<Writing<T>>({
    version,
    before: initial,
    draft: initial,
    isOwn: false,
  });
  const isNewer = writing.version !== version;
  // during the render, or the old draft would be painted on the new record
  if (isNewer) setWriting(onto(writing, initial, version));
  const setDraft = useCallback(
    (next: (draft: T) => T) => setWriting((now) => ({ ...now, draft: next(now.draft) })),
    [],
  );
  /** The next version comes from this form. */
  const expect = useCallback(() => setWriting((now) => ({ ...now, isOwn: true })), []);
  const { before, draft, changes } = writing;
  return { before, draft, changes, setDraft, expect };
}

function onto<T>(writing: Writing<T>, theirs: T, version: number | undefined): Writing<T> {
  if (writing.isOwn) return { version, before: theirs, draft: theirs, isOwn: false };
  return {
    version,
    before: theirs,
    ...rebased(writing.before, writing.draft, theirs),
    isOwn: false,
  };
}
