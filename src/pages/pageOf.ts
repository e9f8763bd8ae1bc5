import { digestOf } from "../text/digestOf.ts";
import type { PageKind, PageOf, Views } from "./page.ts";

interface Making<Kind extends PageKind, Subject> {
  readonly view: (subject: Subject) => Views[Kind];
  /** Digests of all that the view is made from; where it is left out, the view itself is made and looked at. */
  readonly basis?: (subject: Subject) => readonly string[];
}

type Facts<Kind extends PageKind> = Omit<PageOf<Kind>, "basis" | "view">;

/** A class, since an archive has very many of them and those of one class need the least memory. */
class PageInWaiting<Kind extends PageKind, Subject> implements PageOf<Kind> {
  readonly kind: Kind;
  readonly url: string;
  readonly source: string;
  readonly indexed: PageOf<Kind>["indexed"];
  readonly #subject: Subject;
  readonly #making: Making<Kind, Subject>;
  constructor({ kind, url, source, indexed }: Facts<Kind>, subject: Subject, making: Making<Kind, Subject>) {
    this.kind = kind;
    this.url = url;
    this.source = source;
    this.indexed = indexed;
    this.#subject = subject;
    this.#making = making;
  }
  get basis(): string {
    const { basis } = this.#making;
    return digestOf(basis ? basis(this.#subject) : [JSON.stringify(this.view)]);
  }
  get view(): Views[Kind] {
    return this.#making.view(this.#subject);
  }
}

/** Makes pages of many subjects in one way. */
export const pageMaker =
  <Kind extends PageKind, Subject>(making: Making<Kind, Subject>) =>
  (facts: Facts<Kind>, subject: Subject): PageOf<Kind> =>
    new PageInWaiting(facts, subject, making);

/** A page whose view is made when it is asked for, each time anew, so that a whole site of them fits into memory. */
export const pageOf = <Kind extends PageKind>(
  facts: Facts<Kind>,
  making: Making<Kind, undefined>,
): PageOf<Kind> => pageMaker(making)(facts, undefined);
