import 'reflect-metadata';
import { IsBusinessDate, type ServiceName, serviceNames } from '@mizan/contracts';
import { plainToInstance, Transform } from 'class-transformer';
import path from 'node:path';
import { FILE_MAX_BYTES } from './limits.js';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const IsServiceUrl = () =>
  IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] });

/**
 * The variable with the address of a service, such as `EMPLOYER_NEEDS_URL`. There is one for each
 * service of the catalogue.
 */
export const addressVariableOf = (service: ServiceName): string =>
  `${service.toUpperCase().replaceAll('-', '_')}_URL`;

/** All environment variables of a service. Nothing else reads the environment. */
export class Config {
  @Transform(({ value }) => Number(value ?? 0)) @IsInt() @Min(0) @Max(65_535) PORT: number = 0;
  @IsString() HOST: string = '127.0.0.1';
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) DATABASE_URL?: string;
  @IsOptional()
  @Transform(({ value }) => listOf(value))
  @IsArray()
  @Matches(/^[^\s:]+:\d+$/, { each: true })
  KAFKA_BROKERS?: string[];
  @IsOptional() @IsString() KAFKA_USERNAME?: string;
  @IsOptional() @IsString() @MinLength(8) KAFKA_PASSWORD?: string;
  @IsIn(['on', 'off']) KAFKA_TLS: 'on' | 'off' = 'off';
  @IsServiceUrl() OIDC_ISSUER: string = 'http://localhost:8080/oidc';
  @IsOptional() @IsServiceUrl() OIDC_JWKS_URL?: string;
  @IsString() @MinLength(1) OIDC_AUDIENCE: string = 'mizan';
  @IsOptional() @IsServiceUrl() OIDC_DISCOVERY_URL?: string;
  @IsString() @MinLength(1) OIDC_CLIENT_ID: string = 'portal';
  @IsOptional() @IsString() @MinLength(8) OIDC_CLIENT_SECRET?: string;
  @IsOptional() @IsServiceUrl() PUBLIC_URL?: string;
  @IsOptional() @IsString() @MinLength(32) SESSION_SECRET?: string;
  @IsOptional() @IsBusinessDate() MIZAN_CLOCK?: string;
  @IsOptional() @IsString() MIZAN_DATA_DIR?: string;
  /**
   * A folder with real boundaries, one `<territory>.topojson` per territory, if the installation
   * has them.
   */
  @IsOptional() @IsString() TERRITORY_PACKS?: string;
  /**
   * The organisations that the installation is set up with: JSON, as they are registered over HTTP.
   */
  @IsOptional() @IsString() ORGANISATIONS_FILE?: string;
  /** The folder of stored files; else `files` in the data directory. */
  @IsOptional() @IsString() FILES_FOLDER?: string;
  /** The bucket of stored files, instead of a folder: `https://s3.example.org/bucket`. */
  @IsOptional() @IsServiceUrl() FILES_S3_URL?: string;
  @IsString() @MinLength(1) FILES_S3_REGION: string = 'us-east-1';
  @IsOptional() @IsString() @MinLength(3) FILES_S3_KEY_ID?: string;
  @IsOptional() @IsString() @MinLength(8) FILES_S3_SECRET?: string;
  /** The size of the largest file, in bytes. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(FILE_MAX_BYTES)
  FILE_BYTES_MAX: number = 20_000_000;
  /** The virus scanner, ClamAV's daemon: `clamd:3310`. Without it files are kept unscanned. */
  @IsOptional() @Matches(/^[^\s:]+:\d+$/) CLAMD?: string;
  @IsIn(['on', 'off']) MIZAN_DEMO: 'on' | 'off' = 'on';
  @IsIn(['development', 'production', 'test']) NODE_ENV: 'development' | 'production' | 'test' =
    'production';
  @IsIn(['debug', 'info', 'warn', 'error']) LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' = 'info';
  @IsOptional() @IsServiceUrl() OTEL_EXPORTER_OTLP_ENDPOINT?: string;
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(65_535)
  METRICS_PORT?: number;
  @IsOptional() @IsString() @MinLength(8) VERIFY_SECRET?: string;

  /** The address of a service, for the services that call it. */
  addressOf(service: ServiceName): string | undefined {
    return (this as unknown as Record<string, string | undefined>)[addressVariableOf(service)];
  }

  /** The brokers and the login, if the event log is on Kafka. */
  get kafka(): {
    brokers?: string[];
    kafkaLogin?: { username: string; password: string; tls: boolean };
  } {
    const {
      KAFKA_BROKERS: brokers,
      KAFKA_USERNAME: username,
      KAFKA_PASSWORD: password,
      KAFKA_TLS,
    } = this;
    return {
      ...(brokers && { brokers }),
      ...(username && password && { kafkaLogin: { username, password, tls: KAFKA_TLS === 'on' } }),
    };
  }

  /** Where files are kept, how large they may be, and what scans them. */
  get files() {
    const { FILES_FOLDER, FILES_S3_URL: url, FILES_S3_REGION: region, MIZAN_DATA_DIR } = this;
    const { FILES_S3_KEY_ID: keyId = '', FILES_S3_SECRET: secret = '' } = this;
    const [host = '', port] = this.CLAMD?.split(':') ?? [];
    return {
      bytesMax: this.FILE_BYTES_MAX,
      folder: FILES_FOLDER ?? (MIZAN_DATA_DIR && path.join(MIZAN_DATA_DIR, 'files')),
      s3: url === undefined ? undefined : { url, region, keyId, secret },
      clamd: port === undefined ? undefined : { host, port: Number(port) },
    };
  }

  /**
   * In development and in tests the clock can be moved, and the development identity provider may
   * run.
   */
  get isDevelopment(): boolean {
    return this.NODE_ENV !== 'production';
  }
}

for (const variable of serviceNames.map(addressVariableOf))
  for (const rule of [IsOptional(), IsServiceUrl()]) rule(Config.prototype, variable);

function listOf(value: unknown): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  const list = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return list.length > 0 ? list : undefined;
}

/** Reads and validates the environment. The error names every bad variable at once. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const names = Object.keys(plainToInstance(Config, {})).concat([
    'DATABASE_URL',
    'KAFKA_BROKERS',
    'KAFKA_USERNAME',
    'KAFKA_PASSWORD',
    'OIDC_JWKS_URL',
    'OIDC_DISCOVERY_URL',
    'OIDC_CLIENT_SECRET',
    'PUBLIC_URL',
    'SESSION_SECRET',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'METRICS_PORT',
    'MIZAN_CLOCK',
    'MIZAN_DATA_DIR',
    'TERRITORY_PACKS',
    'ORGANISATIONS_FILE',
    'FILES_FOLDER',
    'FILES_S3_URL',
    'FILES_S3_KEY_ID',
    'FILES_S3_SECRET',
    'CLAMD',
    'VERIFY_SECRET',
    ...serviceNames.map(addressVariableOf),
  ]);
  const given = Object.fromEntries(
    names.filter((name) => environment[name]).map((name) => [name, environment[name]]),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const errors = validateSync(config);
  if (errors.length > 0) {
    const lines = errors.map(
      (error) => `  ${error.property}: ${Object.values(error.constraints ?? {}).join('; ')}`,
    );
    throw new Error(`The environment is not usable:\n${lines.join('\n')}`);
  }
  return config;
}
