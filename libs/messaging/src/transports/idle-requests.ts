import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const CHECK_PENDING_MS = 10;

/**
 * kafkajs looks for waiting requests after every answer and from then on every millisecond, also where none waits: its timer is set to
 * a time that has passed (Node 24 warns of it), and an idle client costs 3.7 % of a processor. Here it looks while a request waits.
 */
export function restWhileIdle(): void {
  RequestQueue.prototype.scheduleCheckPendingRequests = function schedule(): void {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    const throttledMs = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      throttledMs > 0 ? throttledMs : CHECK_PENDING_MS,
    );
  };
}
