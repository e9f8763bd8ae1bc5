/** A program to run. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  /** Its working folder. */
  readonly folder: string;
}
