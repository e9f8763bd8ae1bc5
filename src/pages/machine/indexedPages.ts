import type { Moment } from "../../model/moment.ts";
import { newestMoment } from "../newestMoment.ts";
import type { Page } from "../page.ts";
import type { Card } from "../views/card.ts";
import type { Head } from "../views/head.ts";

/** A page that search engines may list. */
export interface IndexedPage {
  /** Root-relative. */
  readonly url: string;
  readonly kind: Page["kind"];
  /** When what it shows last changed, where the page itself can tell. */
  readonly modified?: Moment | undefined;
}

const headIn = ({ view }: Page): Head | undefined => ("head" in view ? view.head : undefined);

const newestOf = (cards: readonly Card[]): Moment | undefined =>
  newestMoment(cards.map(({ published }) => published));

const modifiedOf = (page: Page): Moment | undefined => {
  switch (page.kind) {
    case "front": {
      const { lead, newest, bands } = page.view;
      return newestOf([...(lead ? [lead] : []), ...newest, ...bands.flatMap(({ cards }) => cards)]);
    }
    case "listing":
      return newestOf(page.view.cards);
    case "corrections":
      return newestMoment(page.view.corrections.map(({ date }) => date));
    case "staticPage":
      return page.view.updated;
    default:
      return undefined;
  }
};

/** The pages among these that search engines may list: those with a head that says so. */
export const indexedPages = (pages: readonly Page[]): readonly IndexedPage[] =>
  pages
    .filter((page) => headIn(page)?.indexed ?? false)
    .map((page) => ({ url: page.url, kind: page.kind, modified: modifiedOf(page) }));
