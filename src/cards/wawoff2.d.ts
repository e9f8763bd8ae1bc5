declare module "wawoff2/decompress.js" {
  /** Returns the TrueType or OpenType file from which a WOFF2 file was made. */
  const decompress: (file: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  export default decompress;
}

declare module "wawoff2/compress.js" {
  /** Packs a TrueType font as WOFF2. */
  const compress: (bytes: Uint8Array) => Promise<Uint8Array>;
  export default compress;
}
