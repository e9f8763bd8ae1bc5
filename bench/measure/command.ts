/** A program to be run. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  /** The folder that it is run in. */
  readonly folder: string;
}
