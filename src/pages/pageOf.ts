import { digestOf } from "../text/digestOf.ts";
import type { PageKind, PageOf, Views } from "./page.ts";

interface Making<Kind extends PageKind> {
  readonly view: () => Views[Kind];
  /** Digests of all that the view is made from; where it is left out, the view itself is made and looked at. */
  readonly basis?: () => readonly string[];
}

/** A class, since an archive has very many of them and those of one class need the least memory. */
class PageInWaiting<Kind extends PageKind> implements PageOf<Kind> {
  readonly kind: Kind;
  readonly url: string;
  readonly source: string;
  readonly indexed: PageOf<Kind>["indexed"];
  readonly #making: Making<Kind>;
  constructor({ kind, url, source, indexed }: Omit<PageOf<Kind>, "basis" | "view">, making: Making<Kind>) {
    this.kind = kind;
    this.url = url;
    this.source = source;
    this.indexed = indexed;
    this.#making = making;
  }
  get basis(): string {
    const { basis, view } = this.#making;
    return digestOf(basis ? basis() : [JSON.stringify(view())]);
  }
  get view(): Views[Kind] {
    return this.#making.view();
  }
}

/** A page whose view is made when it is asked for, each time anew, so that a whole site of them fits into memory. */
export const pageOf = <Kind extends PageKind>(
  facts: Omit<PageOf<Kind>, "basis" | "view">,
  making: Making<Kind>,
): PageOf<Kind> => new PageInWaiting(facts, making);
