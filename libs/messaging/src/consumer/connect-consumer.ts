import {
  Catch,
  type ArgumentsHost,
  type INestApplication,
  type RpcExceptionFilter,
} from '@nestjs/common';
import type { MicroserviceOptions, NestMicroservice } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options.js';
import { BatchServer } from './batch-server.js';
import { Consumers } from './consumers.js';
import { endProcess } from '../end-process.js';
import type { Subscription } from './subscription.js';

/** Nest would hand on a bare `{ status, message }`: whether to try again is in the error itself. */
@Catch()
class ErrorAsItIs implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects a consumer to the application's `@EventPattern` handlers and begins to read; returns once it reads or waits for its log.
 * Call it once per consumer, after `app.init()`; closing the application lets the running batch end first.
 */
export async function connectConsumer(
  app: INestApplication,
  subscription: Subscription,
): Promise<void> {
  const options = app.get<MessagingOptions>(MESSAGING_OPTIONS, { strict: false });
  const db = app.get(DataSource, { strict: false });
  const server = new BatchServer(subscription, {
    ...options,
    db,
    onFatal: options.onFatal ?? endProcess,
  });
  const microservice = app.connectMicroservice<MicroserviceOptions>(
    { strategy: server },
    { inheritAppConfig: false, deferInitialization: true },
  ) as NestMicroservice;
  microservice.setIsInitHookCalled(true); // it would call the application's hooks once more: a second relay, a second schedule
  microservice.useGlobalFilters(new ErrorAsItIs());
  app.get(Consumers, { strict: false }).register(server);
  await microservice.listen();
}
