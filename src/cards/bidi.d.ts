/** The part of the package that is used here; its own types are those of another module format. */
declare module "bidi-js/dist/bidi.mjs" {
  interface Bidi {
    /** Returns the embedding level of each UTF-16 unit of a text. Odd levels run from right to left. */
    readonly getEmbeddingLevels: (text: string, direction: "ltr" | "rtl") => { readonly levels: Uint8Array };
  }
  const bidiFactory: () => Bidi;
  export default bidiFactory;
}
