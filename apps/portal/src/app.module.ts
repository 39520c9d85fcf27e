import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, PlatformModule } from '@mizan/platform';
import { OpenApiModule } from '@mizan/documents';
import path from 'node:path';
import { DevClockController } from './clock/dev-clock.controller.js';
import { api } from './documents/api.js';
import { ConnectController } from './documents/connect/connect.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { messages } from './messages.js';
import { ServicesReadiness } from './services-readiness.js';
import { SessionModule } from './session/session.module.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.plain(config, messages),
        SessionModule,
        OpenApiModule.describing(
          api,
          path.resolve(import.meta.dirname, '../documents/examples.json'),
        ),
      ],
      controllers: [ConnectController, DocumentsController, DevClockController],
      providers: [ServicesReadiness],
    };
  }
}
