import { type Readable, Transform } from 'node:stream';

/** The same bytes, ended by a RangeError past `bytesMax`: a body without a declared length must not tire a service. */
export function limited(body: Readable, bytesMax: number): Readable {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > bytesMax ? new RangeError('too large') : null, chunk);
    },
  });
  counted.once('error', () => {
    body.unpipe(counted);
    body.resume();
  });
  body.once('aborted', () => counted.destroy());
  return body.pipe(counted);
}
