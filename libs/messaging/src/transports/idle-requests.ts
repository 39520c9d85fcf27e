import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const CHECK_PENDING_MS = 10;

/**
 * kafkajs looks for waiting requests every millisecond, even if there are none. Its timer is set to
 * a time in the past (Node 24 warns of it), and an idle client uses 3.7 % of a processor. With this
 * change it only looks while a request is waiting.
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
