/** A heading of a body, by which a reader finds the part that it stands over. */
export interface Heading {
  readonly id: string;
  /** From 2, since the headline is the first. */
  readonly level: number;
  /** Its plain text. */
  readonly text: string;
}
