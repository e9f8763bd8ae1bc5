import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { Link } from "./link.ts";

export interface TagLetter {
  /** What its tags begin with: "A", "É" under "E", "가"; "#" for digits and signs. */
  readonly letter: string;
  readonly tags: readonly (Link & { readonly count: number })[];
}

/** All tags, by their first letter in the language's order. */
export interface TagIndexView {
  readonly frame: Frame;
  readonly head: Head;
  readonly letters: readonly TagLetter[];
}
