declare module "wawoff2/decompress.js" {
  /** A WOFF2 file as the TrueType or OpenType file that it was made of. */
  const decompress: (file: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  export default decompress;
}
