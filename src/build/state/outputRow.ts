/** What is known of a file that a build left in the output folder. */
export interface OutputRow {
  /** Relative to the output folder. */
  readonly path: string;
  /** Of the page, or of the file that was copied. */
  readonly basis: string;
  /** Of the page's view; of what is copied, of its bytes. */
  readonly fingerprint: string;
  /** Of the bytes. */
  readonly hash: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}
