import type { Copy } from "../build/planning/copy.ts";
import type { PageKind } from "../pages/page.ts";

/** A page as Eleventy is given it. Its view is what the layout of its kind takes. */
export interface EleventyPage {
  readonly kind: PageKind;
  /** Root-relative. */
  readonly url: string;
  /** Asked for once, when the page is rendered: to make it may take a while. */
  readonly view: object;
  /** Is given the text as soon as there is one, instead of Eleventy, which would hold the texts of a whole run. */
  readonly take?: ((text: string) => void) | undefined;
}

/** What is to be rendered and copied in one run of Eleventy. */
export interface EleventyPlan {
  readonly pages: readonly EleventyPage[];
  readonly copies: readonly Copy[];
}
