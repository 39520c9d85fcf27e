import { Config, Public } from '@mizan/platform';
import {
  Controller,
  type DynamicModule,
  Get,
  Inject,
  Injectable,
  Module,
  type Type,
} from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { JsonSchema } from '@mizan/schemas';
import { openApiOf } from './openapi.js';
import type { Api } from './operations.js';
import { recordedExamples } from './recorded.js';
import { routesOf } from './routes.js';

const API = Symbol('the description of the service');

interface ServiceApi {
  readonly api: Api;
  /** The file with the recorded examples. */
  readonly examples: string;
}

/** The document of the running service. Its routes are read once, from the controllers. */
@Injectable()
export class OpenApiDocument {
  private document: JsonSchema | undefined;

  constructor(
    @Inject(API) private readonly described: ServiceApi,
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(Config) private readonly config: Config,
  ) {}

  read(): JsonSchema {
    return (this.document ??= openApiOf({
      api: this.described.api,
      routes: routesOf(this.controllers()),
      examples: recordedExamples(this.described.examples),
      security: securityOf(this.config),
    }));
  }

  controllers(): Type[] {
    const found = [...this.modules.values()].flatMap(({ controllers }) =>
      [...controllers.values()].map(({ metatype }) => metatype as Type),
    );
    return [...new Set(found)];
  }
}

/** How a client gets a token: from the development provider, or from the one found by discovery. */
export function securityOf({
  isDevelopment,
  OIDC_ISSUER,
}: Pick<Config, 'isDevelopment' | 'OIDC_ISSUER'>): JsonSchema {
  const description =
    'Client credentials; the services look at the claims organisation, role and territory as well';
  if (!isDevelopment)
    return {
      type: 'openIdConnect',
      description,
      openIdConnectUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
    };
  return {
    type: 'oauth2',
    description,
    flows: { clientCredentials: { tokenUrl: '/oidc/token', scopes: {} } },
  };
}

@Controller()
class OpenApiController {
  constructor(@Inject(OpenApiDocument) private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Public()
  read(): JsonSchema {
    return this.document.read();
  }
}

/** Publishes the OpenAPI document of the service at `/openapi.json`, without a token. */
@Module({})
export class OpenApiModule {
  static describing(api: Api, examples: string): DynamicModule {
    return {
      module: OpenApiModule,
      controllers: [OpenApiController],
      providers: [
        OpenApiDocument,
        { provide: API, useValue: { api, examples } satisfies ServiceApi },
      ],
      exports: [OpenApiDocument],
    };
  }
}
