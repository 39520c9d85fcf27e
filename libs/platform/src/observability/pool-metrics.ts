import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Metrics } from './metrics.js';

/**
 * Metrics of the database pool. When all its connections are in use, answers become slow, and it is
 * visible here first.
 */
export function observePool(metrics: Metrics, db: DataSource): void {
  const pool = () => (db.driver as unknown as { master: Pool }).master;
  metrics.gauge(
    'db_client_connection_count',
    'Connections of the pool, by what they do',
    ['state'],
    () => [
      { labels: { state: 'idle' }, value: pool().idleCount },
      { labels: { state: 'used' }, value: pool().totalCount - pool().idleCount },
    ],
  );
  metrics.gauge(
    'db_client_connection_pending_requests',
    'Statements that wait for a connection',
    [],
    () => [{ labels: {}, value: pool().waitingCount }],
  );
}
