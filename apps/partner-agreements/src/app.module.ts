import { signedAgreements } from '@mizan/contracts';
import { OpenApiModule } from '@mizan/documents';
import { FilesModule } from '@mizan/files';
import { inboundEndpoints, MessagingModule, messagingOf } from '@mizan/messaging';
import { type Config, databaseModule, PlatformModule } from '@mizan/platform';
import { ownerMigrations, RecordsModule } from '@mizan/records';
import { type DynamicModule, Module } from '@nestjs/common';
import path from 'node:path';
import { AgreementsController } from './agreements/agreements.controller.js';
import { AgreementEntity } from './agreements/agreements.entity.js';
import { agreements } from './agreements/agreements.kind.js';
import { ComparisonsReader } from './agreements/comparisons.reader.js';
import { Amendments } from './agreements/amendments.service.js';
import { SignedAgreementsController } from './agreements/signed-agreements.controller.js';
import { AgreementsReader } from './agreements/agreements.reader.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { DocumentsController } from './agreements/documents.controller.js';
import { Documents } from './agreements/documents.service.js';
import { DocumentsSweep } from './agreements/documents-sweep.js';
import { CommitmentsController } from './agreements/commitments.controller.js';
import { SignedTexts } from './agreements/signed-texts.js';
import { CoverageConsumer } from './coverage/coverage.consumer.js';
import { Coverage } from './agreements/coverage.service.js';
import { Covers } from './agreements/covers.js';
import { api } from './documents/api.js';
import { SignedAgreements } from './inbound/signed-agreements.js';
import { messages } from './messages.js';
import { CreateAgreements1764100000002 } from './migrations/create-agreements.js';
import { IndexAgreements1764200000003 } from './migrations/index-agreements.js';
import { MeasureAgreements1764300000004 } from './migrations/measure-agreements.js';
import { SettleAgreements1764400000005 } from './migrations/settle-agreements.js';
import { ListAgreements1764700000003 } from './migrations/list-agreements.js';
import { AmendAgreements1764800000004 } from './migrations/amend-agreements.js';
import { AddDocuments1764900000001 } from './migrations/add-documents.js';
import { CreateOrganisations1764600000002 } from './migrations/create-organisations.js';
import { FirstOrganisations } from './organisations/first-organisations.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { OrganisationEntity } from './organisations/organisations.entity.js';
import { organisations } from './organisations/organisations.kind.js';
import { OrganisationsReader } from './organisations/organisations.reader.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { RecordedAgreementsController } from './recorded/recorded-agreements.controller.js';
import { RecordedAgreements } from './recorded/recorded-agreements.service.js';
import { ScannedTexts } from './recorded/scanned-texts.js';

const migrations = [
  ...ownerMigrations,
  CreateAgreements1764100000002,
  IndexAgreements1764200000003,
  MeasureAgreements1764300000004,
  SettleAgreements1764400000005,
  CreateOrganisations1764600000002,
  ListAgreements1764700000003,
  AmendAgreements1764800000004,
  AddDocuments1764900000001,
];
const entities = [AgreementEntity, OrganisationEntity];
const examples = path.resolve(import.meta.dirname, '../documents/examples.json');

@Module({
  controllers: [
    RecordedAgreementsController,
    AgreementsController,
    SignedAgreementsController,
    CommitmentsController,
    DocumentsController,
    OrganisationsController,
    CoverageConsumer,
    ...inboundEndpoints(signedAgreements, SignedAgreements),
  ],
  providers: [
    AgreementsService,
    RecordedAgreements,
    ScannedTexts,
    AgreementsReader,
    Amendments,
    ComparisonsReader,
    Documents,
    DocumentsSweep,
    OrganisationsService,
    OrganisationsReader,
    FirstOrganisations,
    SignedTexts,
    Coverage,
    Covers,
    SignedAgreements,
  ],
})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.owning(config, messages),
        databaseModule(config, { entities, migrations }),
        MessagingModule.forRoot(messagingOf('partner-agreements', config)),
        RecordsModule.of([agreements, organisations]),
        FilesModule.of(config.files),
        OpenApiModule.describing(api, examples),
      ],
    };
  }
}
