/** A file to write: its path inside a folder, with slashes, and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}
