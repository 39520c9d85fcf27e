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

/**
 * Passes the error on unchanged: Nest would replace it by `{ status, message }`, and lose whether
 * to retry.
 */
@Catch()
class ErrorAsItIs implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects a consumer to the `@EventPattern` handlers of the application. Returns once it reads, or
 * waits for its log. Call it once per consumer, after `app.init()`. Closing the application waits
 * for the running batch.
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
  microservice.setIsInitHookCalled(true); // else the application's hooks would run again: a second relay, a second schedule
  microservice.useGlobalFilters(new ErrorAsItIs());
  app.get(Consumers, { strict: false }).register(server);
  await microservice.listen();
}
