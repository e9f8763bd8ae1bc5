import { digestOf } from "../text/digestOf.ts";
import type { PageKind, PageOf, Views } from "./page.ts";

interface Making<Kind extends PageKind> {
  readonly view: () => Views[Kind];
  /** Digests of all that the view is made from; where it is left out, the view itself is made and looked at. */
  readonly basis?: () => readonly string[];
}

/** A page whose view is made when it is asked for, each time anew, so that a whole site of them fits into memory. */
export const pageOf = <Kind extends PageKind>(
  facts: Omit<PageOf<Kind>, "basis" | "view">,
  { view, basis = () => [JSON.stringify(view())] }: Making<Kind>,
): PageOf<Kind> => ({
  ...facts,
  get basis() {
    return digestOf(basis());
  },
  get view() {
    return view();
  },
});
