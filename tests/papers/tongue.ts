/** What a test paper is written in: its words, all invented. */

/** A story with gaps: `{place}`, `{number}` and `{day}` are filled in anew each time that it is told. */
export interface Tale {
  readonly title: string;
  readonly standfirst?: string;
  /** Default: news. */
  readonly kind?: "analysis" | "opinion" | "explainer" | "review" | "interview" | "live" | "sponsored";
  /** A key of `stories`. */
  readonly story?: string;
  readonly tags: readonly string[];
}

export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tales: readonly Tale[];
}

export interface Tongue {
  readonly language: "en" | "ar";
  readonly name: string;
  readonly description: string;
  readonly timeZone: string;
  /** Eight, in the order of the navigation. */
  readonly subjects: readonly Subject[];
  /** The names of sections that take several subjects. */
  readonly everything: string;
  readonly places: readonly string[];
  readonly days: readonly string[];
  readonly stories: Readonly<Record<string, string>>;
  readonly sponsor: string;
  readonly credits: readonly string[];
  /** Ten; the first six have portraits. */
  readonly authors: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly sentences: readonly string[];
}
