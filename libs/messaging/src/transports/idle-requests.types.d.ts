declare module 'kafkajs/src/network/requestQueue/index.js' {
  /** The members of the internal request queue of kafkajs that are used here. */
  export default class RequestQueue {
    throttleCheckTimeoutId: NodeJS.Timeout | null;
    throttledUntil: number;
    readonly pending: unknown[];
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
    constructor(options: Record<string, unknown>);
    push(request: Record<string, unknown>): void;
    fulfillRequest(answer: { correlationId: number; payload: Buffer; size: number }): void;
    destroy(): void;
  }
}
