import type { Page } from "../pages/page.ts";

/** A file that is copied as it is. */
export interface Copy {
  /** The file; absolute. */
  readonly from: string;
  /** Root-relative, where it is published. */
  readonly url: string;
}

/** What is to be rendered and copied in one run. */
export interface Plan {
  readonly pages: readonly Page[];
  /** Pictures of the content folder and the files of `public/`. */
  readonly copies: readonly Copy[];
}
