import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEY_ID = 'test-key';
export const SECRET = 'test-secret-of-a-bucket';
const REGION = 'us-east-1';
const PAGE = 2;

export interface S3Server {
  /** The address of its bucket. */
  readonly url: string;
  readonly objects: Map<string, { bytes: Buffer; at: Date }>;
  /** The methods that were asked, in order. */
  readonly asked: string[];
  /** Answers everything with this status. */
  failWith(status: number | undefined): void;
  close(): void;
}

/**
 * The part of S3 that a store of files uses, strictly: it computes the signature of every request
 * (AWS Signature Version 4) by itself, refuses a wrong one, and compares the bytes with their
 * checksum. No kept package speaks S3 on Node 20 as a server.
 */
export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const asked: string[] = [];
  let failure: number | undefined;
  const server: Server = createServer((request, response) => {
    asked.push(request.method!);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (failure !== undefined) return refuse(response, failure, 'SlowDown');
      if (!isSigned(request)) return refuse(response, 403, 'SignatureDoesNotMatch');
      answer(request, response, Buffer.concat(parts), objects);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`,
    objects,
    asked,
    failWith: (status) => (failure = status),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  objects: S3Server['objects'],
): void {
  const { pathname, searchParams } = new URL(request.url!, 'http://s3');
  const key = pathname.replace(/^\/bucket\/?/, '');
  const found = objects.get(key);
  switch (request.method) {
    case 'PUT': {
      const sum = createHash('sha256').update(body).digest('base64');
      if (request.headers['x-amz-checksum-sha256'] !== sum)
        return refuse(response, 400, 'BadDigest');
      if (Number(request.headers['content-length']) !== body.length)
        return refuse(response, 411, 'MissingContentLength');
      objects.set(key, { bytes: body, at: new Date() });
      return void response.writeHead(200, { etag: '"put"' }).end();
    }
    case 'DELETE':
      objects.delete(key);
      return void response.writeHead(204).end();
    case 'HEAD':
    case 'GET':
      if (key === '') return list(response, searchParams, objects);
      if (!found) return refuse(response, 404, 'NoSuchKey');
      return void response
        .writeHead(200, { 'content-length': found.bytes.length, etag: '"got"' })
        .end(request.method === 'GET' ? found.bytes : undefined);
    default:
      return refuse(response, 405, 'MethodNotAllowed');
  }
}

/** ListObjectsV2, in pages that are shorter than any real one. */
function list(
  response: ServerResponse,
  asked: URLSearchParams,
  objects: S3Server['objects'],
): void {
  const after = asked.get('continuation-token') ?? '';
  const left = [...objects].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([key]) => key > after);
  const page = left.slice(0, PAGE);
  const contents = page.map(
    ([key, { bytes, at }]) =>
      `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><ETag>"e"</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const isMore = left.length > page.length;
  const next = isMore ? `<NextContinuationToken>${page.at(-1)![0]}</NextContinuationToken>` : '';
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>bucket</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${isMore}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
}

const refuse = (response: ServerResponse, status: number, code: string): void =>
  void response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const [, day, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=test-key\/(\d{8})\/us-east-1\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (!day || !names || !signature) return false;
  const needed = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  if (!needed.every((name) => names.split(';').includes(name))) return false;
  const { pathname, searchParams } = new URL(url!, 'http://s3');
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const request = `${method}\n${pathname}\n${query}\n${signed.join('')}\n${names}\n${headers['x-amz-content-sha256']}`;
  const hash = createHash('sha256').update(request).digest('hex');
  const text = `AWS4-HMAC-SHA256\n${headers['x-amz-date']}\n${day}/${REGION}/s3/aws4_request\n${hash}`;
  const key = [REGION, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${SECRET}`, day));
  return hmac(key, text).toString('hex') === signature;
}
