import type { Link } from "./link.ts";

/** The ways to pass an article on. */
export interface ShareView {
  /** The article's own address; absolute. */
  readonly url: string;
  readonly title: string;
  /** Begins a letter with both. */
  readonly mailUrl: string;
  /** The networks of the publication, each with both filled in. */
  readonly networks: readonly Link[];
}
