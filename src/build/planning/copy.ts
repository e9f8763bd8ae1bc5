/** A file that is copied as it is. */
export interface Copy {
  /** The file; absolute. */
  readonly from: string;
  /** Root-relative, where it is published. */
  readonly url: string;
  /** Of a file that the generator itself made, and whose name stands for its content. */
  readonly always?: { readonly basis: string; readonly sum: number } | undefined;
}
