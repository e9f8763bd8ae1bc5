import type { Copy } from "../build/planning/copy.ts";
import type { PageKind } from "../pages/page.ts";

/** A page as Eleventy is given it. Its view is what the layout of its kind takes. */
export interface EleventyPage {
  readonly kind: PageKind;
  /** Root-relative. */
  readonly url: string;
  readonly view: object;
}

/** What is to be rendered and copied in one run of Eleventy. */
export interface EleventyPlan {
  readonly pages: readonly EleventyPage[];
  readonly copies: readonly Copy[];
}
