import { Config } from '@mizan/platform';
import { Module } from '@nestjs/common';
import { ServicesDay } from '../clock/services-day.js';
import { IdentityClient } from './identity-client.js';
import { SessionController } from './session.controller.js';
import { SessionSettings, sessionSettings } from './session-settings.js';
import { Sessions } from './sessions.js';

@Module({
  controllers: [SessionController],
  providers: [
    { provide: SessionSettings, inject: [Config], useFactory: sessionSettings },
    IdentityClient,
    {
      provide: ServicesDay,
      inject: [Config],
      useFactory: ({ MIZAN_CLOCK }: Config) => new ServicesDay(MIZAN_CLOCK),
    },
    Sessions,
  ],
  exports: [ServicesDay, SessionSettings, Sessions],
})
export class SessionModule {}
