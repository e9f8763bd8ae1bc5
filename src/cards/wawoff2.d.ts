declare module "wawoff2/decompress.js" {
  /** Returns the TrueType or OpenType file from which a WOFF2 file was made. */
  const decompress: (file: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  export default decompress;
}
