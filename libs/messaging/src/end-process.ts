import { Logger } from '@nestjs/common';

/** An error nobody understands ends the process: the supervisor starts it again, a consumer that stands still would not be seen. */
export function endProcess(error: Error): void {
  new Logger('messaging').error(error.stack ?? error.message);
  setTimeout(() => process.exit(1), 50); // the log line gets out first
}
