/** What a part of the output is painted for. */
export type Paint = "bold" | "dim" | "red" | "yellow";

/** Everything that a command knows of the world around it, so that tests can stand in for it. */
export interface Terminal {
  /** To standard output: what was asked for. */
  readonly write: (text: string) => void;
  /** To standard error: what went wrong, and remarks. */
  readonly warn: (text: string) => void;
  /** Shows a line where a person looks on, in place of the last one; an empty one clears it. */
  readonly showStatus: (line: string) => void;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Where the command was started; absolute. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text in a colour or weight, where the output shows them. */
  readonly paint: (paint: Paint, text: string) => string;
}
