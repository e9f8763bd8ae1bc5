/** A host that frames in texts may show pages of, beside those of the providers that are known. */
export interface EmbedHost {
  /** What readers know it by. */
  readonly name: string;
  /** In small letters: charts.example.org. */
  readonly host: string;
}
