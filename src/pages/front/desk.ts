import { dayInMs } from "../../lib/durations.ts";
import type { Article } from "../../model/article.ts";
import type { Front } from "../../model/front.ts";
import type { Group } from "../../model/site.ts";
import { cardOf } from "../card.ts";
import type { PageContext } from "../context.ts";
import { authorFace } from "../face.ts";
import type { FrontBlock } from "../views/front.ts";
import type { Card, Link } from "../views/shared.ts";
import type { Used } from "./candidates.ts";

/** What every block of a front is made with. */
export interface Desk {
  readonly context: PageContext;
  /** What an editor says of the front. */
  readonly front: Front;
  /** The articles that the front may choose from, newest first. */
  readonly articles: readonly Article[];
  /** When the newest article of the front was published, in milliseconds since 1970. */
  readonly today: number;
  readonly card: (article: Article) => Card;
  readonly cards: (articles: readonly Article[]) => readonly Card[];
  /** Returns cards with the faces of authors, whatever the kind. */
  readonly signed: (articles: readonly Article[]) => readonly Card[];
  /** Returns the articles that an editor named, as far as they are shown. */
  readonly named: (urls: readonly string[]) => readonly Article[];
}

/** A part of a front, and all articles that are used so far. */
export interface Made<Block = readonly FrontBlock[]> {
  readonly made: Block;
  readonly used: Used;
}

/** Returns the desk of a front. `articles` are those that it may choose from, newest first. */
export function deskOf(context: PageContext, front: Front, articles: readonly Article[]): Desk {
  const card = (article: Article): Card => cardOf(article, context);
  return {
    context,
    front,
    articles,
    today: articles[0]?.record.published.ms ?? 0,
    card,
    cards: (some) => some.map(card),
    signed: (some) => some.map((article) => ({ ...card(article), face: authorFace(article, context) })),
    named: (urls) => urls.flatMap((url) => context.site.byUrl.get(url) ?? []),
  };
}

/** Returns all articles that an editor named for a place of a front. The front chooses none of them for another. */
export function namedArticles({ front, named }: Desk): readonly Article[] {
  const { lead, pinned, blocks = [] } = front;
  return named([
    ...(lead ? [lead.article, ...(lead.related ?? [])] : []),
    ...pinned,
    ...blocks.flatMap((block) => [...(block.articles ?? []), ...block.pinned]),
  ]);
}

/** Returns the section or tag of an id, with its articles; undefined if it has none. */
export function groupOf<Thing extends { readonly id: string }>(
  groups: readonly Group<Thing>[],
  id: string | undefined,
): Group<Thing> | undefined {
  return groups.find(({ subject }) => subject.id === id);
}

/** Returns true if an article is at most so many days older than the newest of the front. */
export function isWithin({ record }: Article, days: number, { today }: Desk): boolean {
  return record.published.ms >= today - days * dayInMs;
}

/** Returns the link to an article, with its short title if it has one. */
export function linkTo({ record }: Article, { context }: Desk): Link {
  return { title: record.shortTitle ?? record.title, url: context.addresses.path(record.url) };
}
