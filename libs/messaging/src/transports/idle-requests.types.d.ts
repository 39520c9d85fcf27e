declare module 'kafkajs/src/network/requestQueue/index.js' {
  /** What of the queue of a connection is used here; kafkajs keeps it to itself. */
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
