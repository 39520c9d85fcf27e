import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { address } from '../api/ask';
import { sessionKey } from '../session/session';
import { figuresKey } from '../figures/figures';

const ASK_AGAIN_MS = 1_000;
const REOPEN_MS = 4_000;
export type LiveState = 'opening' | 'live' | 'away';

/** Follows the figures of a territory. Loads them again when they change, at most once a second. */
export function useLive(territory: string): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('opening');
  useEffect(
    () =>
      follow(
        territory,
        coalesced(() => void queries.invalidateQueries({ queryKey: [figuresKey] })),
        queries,
        setState,
      ),
    [queries, territory],
  );
  return state;
}

function coalesced(work: () => void): { soon(): void; cancel(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let workedAt = 0;
  const soon = () => {
    waiting ??= setTimeout(
      () => {
        waiting = undefined;
        workedAt = Date.now();
        work();
      },
      Math.max(0, workedAt + ASK_AGAIN_MS - Date.now()),
    );
  };
  return { soon, cancel: () => clearTimeout(waiting) };
}

function follow(
  territory: string,
  figures: ReturnType<typeof coalesced>,
  queries: QueryClient,
  tell: (state: LiveState) => void,
): () => void {
  let stream: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let catchingUp: ReturnType<typeof setTimeout> | undefined;
  // Changes between the first figures and the opening of the stream are not announced, so the
  // figures are loaded once more. Running requests are not aborted.
  const catchUp = () =>
    void queries.invalidateQueries({ queryKey: [figuresKey] }, { cancelRefetch: false });
  const open = () => {
    stream = new EventSource(address('/api/planning-projections/v1/stream', { territory }));
    for (const event of ['open', 'ready']) stream.addEventListener(event, () => tell('live'));
    stream.addEventListener('ready', () => {
      catchingUp ??= setTimeout(catchUp, ASK_AGAIN_MS);
    });
    for (const event of ['moved', 'reset']) stream.addEventListener(event, () => figures.soon());
    stream.addEventListener('error', () => {
      tell('away');
      if (stream.readyState !== EventSource.CLOSED) return; // the browser reconnects by itself, unless it was refused
      void queries.invalidateQueries({ queryKey: sessionKey });
      reopening = setTimeout(() => {
        figures.soon();
        open();
      }, REOPEN_MS);
    });
  };
  open();
  return () => {
    clearTimeout(reopening);
    clearTimeout(catchingUp);
    figures.cancel();
    stream.close();
  };
}
