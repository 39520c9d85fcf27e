import { Logger } from '@nestjs/common';

/**
 * An unknown error ends the process, and the supervisor starts it again. A consumer that only
 * stopped would not be noticed.
 */
export function endProcess(error: Error): void {
  new Logger('messaging').error(error.stack ?? error.message);
  setTimeout(() => process.exit(1), 50); // time to write the log line
}
