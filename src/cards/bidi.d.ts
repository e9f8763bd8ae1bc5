/** What is used of the package; its own types are those of another module format than this file's. */
declare module "bidi-js/dist/bidi.mjs" {
  interface Bidi {
    /** The level of each UTF-16 unit of a text; odd ones are written from right to left. */
    readonly getEmbeddingLevels: (text: string, direction: "ltr" | "rtl") => { readonly levels: Uint8Array };
  }
  const bidiFactory: () => Bidi;
  export default bidiFactory;
}
