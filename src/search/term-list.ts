/** What an index keeps of a word. */
export interface Term {
  /** Stemmed and without diacritics. */
  readonly base: string;
  /** The same with its diacritics; empty if it has none. */
  readonly variant: string;
}

/** Terms, numbered as they come. */
interface TermList {
  readonly terms: readonly Term[];
  /** Returns the index of a term, which is added if it is new. */
  readonly termOf: (base: string, variant: string) => number;
}

export function termList(): TermList {
  const terms: Term[] = [];
  const indexes = new Map<string, number>();
  const termOf = (base: string, variant: string): number => {
    const key = `${base} ${variant}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, terms.length);
    return terms.push({ base, variant }) - 1;
  };
  return { terms, termOf };
}
