/** Every word of the interface, in one language. Functions take what stands inside the phrase. */
export interface Words {
  readonly backToText: string;
  readonly factBox: string;
  readonly footnotes: string;
  readonly note: string;
  readonly pictureBy: (credit: string) => string;
}
