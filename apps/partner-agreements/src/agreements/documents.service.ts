import type { AgreementDocument, DocumentKind } from '@mizan/contracts';
import { type CheckedFile, digestIn, FILE_TYPES, Files, fittingName } from '@mizan/files';
import {
  type Answer,
  type Asking,
  Clock,
  type Command,
  type CountedPage,
  listedFrom,
  notFound,
  Problem,
} from '@mizan/platform';
import { assertMay, RecordReader, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { DocumentsQuery } from './agreements.dto.js';
import { agreements } from './agreements.kind.js';
import type { AgreementView } from './agreements.view.js';
import { addDocument, documentOf, removeDocument } from './rules/documents.js';

/**
 * A file on its way in: what it is to the agreement, its bytes, and the digest that its sender
 * names.
 */
interface Incoming {
  readonly document: { readonly kind: DocumentKind; readonly fileName: string };
  readonly body: AsyncIterable<Buffer>;
  readonly digest: string | undefined;
}

interface OpenFile {
  readonly hash: string;
  readonly fileName: string;
  readonly size: number;
  readonly bytes: Readable;
}

/** The documents of an agreement, and which files may be added to them. */
export interface DocumentsPage extends CountedPage<AgreementDocument> {
  readonly bytesMax: number;
  readonly mediaTypes: readonly string[];
}

export const documentListing = {
  id: ({ hash }: AgreementDocument) => hash,
  sorts: {
    addedOn: ({ addedOn }: AgreementDocument) => addedOn,
    fileName: ({ fileName }: AgreementDocument) => fileName ?? '',
    size: ({ size }: AgreementDocument) => size ?? 0,
  },
};

/**
 * Who adds a file and who sweeps it lock its hash: a file is never removed while a record names it.
 */
export const lockFile = async (tx: EntityManager, hash: string): Promise<void> =>
  void (await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [hash]));

/** The documents of agreements: their files and the record of them. */
@Injectable()
export class Documents {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(Files) private readonly files: Files,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The size of the largest file. */
  get bytesMax(): number {
    return this.files.limits.bytesMax;
  }

  /**
   * Keeps the file, then records it. Whoever may not add one is refused before a byte of it is
   * written. Adding changes nothing that depends on a version, so it needs no `If-Match`.
   */
  async add(
    command: Command,
    id: string,
    { document, body, digest }: Incoming,
  ): Promise<Answer<AgreementView>> {
    const expected = digestIn(digest);
    const asking = { principal: command.principal, language: command.language };
    assertMay(
      agreements,
      command.principal,
      'add-document',
      await this.reader.row(agreements, asking, id),
    );
    const file = await this.files.receive(body, expected);
    try {
      await this.files.keep(file);
      return await this.record(command, id, document, file);
    } finally {
      await this.files.discard(file);
    }
  }

  async list(asking: Asking, id: string, query: DocumentsQuery): Promise<DocumentsPage> {
    const { documents } = await this.reader.one(agreements, asking, id);
    const asked = documents.filter(
      ({ kind, removed }) => (query.kind ?? kind) === kind && !removed,
    );
    const list = { ...documentListing, name: `documents of ${id}` };
    const page = listedFrom(asked, query, list, (document) => document);
    return { ...page, bytesMax: this.bytesMax, mediaTypes: Object.keys(FILE_TYPES) };
  }

  /** The file of a document, for whoever may read the agreement. */
  async open(asking: Asking, id: string, hash: string): Promise<OpenFile> {
    const { documents } = await this.reader.row(agreements, asking, id);
    const document = documentOf(documents, hash);
    if (!document) throw notFound();
    const bytes = document.size ? await this.files.open(hash) : undefined;
    if (!bytes || !document.size) throw new Problem(404, 'file-not-here');
    return { hash, fileName: document.fileName ?? hash, size: document.size, bytes };
  }

  remove(
    command: Command,
    id: string,
    hash: string,
    reason: string,
  ): Promise<Answer<AgreementView>> {
    const { organisation } = command.principal;
    const asked = { id, verb: 'remove-document', isVersionOptional: true };
    const removed = { on: this.clock.today(), organisation, reason };
    return this.records.decide(command, agreements, asked, (state) =>
      removeDocument(state, hash, removed),
    );
  }

  private record(
    command: Command,
    id: string,
    { kind, fileName }: Incoming['document'],
    file: CheckedFile,
  ): Promise<Answer<AgreementView>> {
    const { hash, size, mediaType, scan } = file;
    const asked = { id, verb: 'add-document', isVersionOptional: true };
    const document = {
      ...{ hash, kind, mediaType, size, scan, addedOn: this.clock.today() },
      fileName: fittingName(fileName, mediaType),
      organisation: command.principal.organisation,
    };
    return this.records.decide(ofFile(command, hash), agreements, asked, async (state, { tx }) => {
      await lockFile(tx, hash);
      await this.files.keep(file); // a sweep may have been faster than the lock
      return addDocument(state, document);
    });
  }
}

/** The bytes are part of what is asked: a key is not for another file. */
const ofFile = (command: Command, hash: string): Command => ({
  ...command,
  fingerprint: createHash('sha256').update(`${command.fingerprint}\n${hash}`).digest('hex'),
});
