/** Something in the content that an editor should know of, and where. */
export interface Problem {
  /** An error stops the build; a warning is reported and the build goes on. */
  readonly severity: "error" | "warning";
  /** The file as a person would type it, relative to where the command runs. */
  readonly file: string;
  /** Counted from 1; 0 where the whole file is meant. */
  readonly line: number;
  /** Counted from 1; 0 where the whole line is meant. */
  readonly column: number;
  /** The front-matter field, dotted below the top level ("image.alt"). */
  readonly field?: string | undefined;
  /** What is wrong and what to write instead. */
  readonly message: string;
}
