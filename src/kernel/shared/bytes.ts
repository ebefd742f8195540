/** Bytes that lie alone: small ones share a piece of memory with others, and whoever keeps one of them long keeps all of it. */
export const unpooled = (bytes: Buffer | null): Buffer | null =>
  bytes && Buffer.from(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
