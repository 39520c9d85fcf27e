declare module 'snappyjs' {
  const snappy: { uncompress(bytes: Uint8Array, lengthMax?: number): Uint8Array };
  export default snappy;
}

declare module 'lz4js' {
  const lz4: {
    decompress(bytes: Uint8Array, lengthMax?: number): Uint8Array;
    decompressBound(bytes: Uint8Array): number;
  };
  export default lz4;
}
