/** A file that is copied as it is. */
export interface Copy {
  /** The file; absolute. */
  readonly from: string;
  /** Root-relative, where it is published. */
  readonly url: string;
}
