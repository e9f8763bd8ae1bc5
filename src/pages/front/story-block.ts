import type { Article } from "../../model/article.ts";
import { mayStand } from "../../site/front.ts";
import type { FrontBlock, StoryBlock, StoryUpdate } from "../views/front.ts";
import { candidatesIn, isPictured, picturedFirst, type Used, without, withUsed } from "./candidates.ts";
import { type Desk, isWithin, linkTo, type Made } from "./desk.ts";

/** A thread is in the news if it has so many articles within so many days. */
const inTheNews = { articles: 3, days: 7 } as const;
/** Or if it is reported live within so many days. */
const liveDays = 2;
/** The newest articles in which the page looks for threads. */
const lookedAt = 60;
const mostUpdates = 6;
const cardCount = 2;

/** Returns the block of the thread that is in the news most recently; no block if there is none. */
export function threadInTheNews(desk: Desk, used: Used): Made {
  const { stories } = desk.context.site;
  const newest = desk.articles
    .slice(0, lookedAt)
    .filter((article) => isWithin(article, inTheNews.days, desk));
  const ids = new Set(newest.flatMap(({ story }) => (story ? [story.id] : [])));
  for (const id of ids) {
    const recent = newest.filter(({ story }) => story?.id === id);
    const isLive = recent.some((one) => isOngoing(one) && isWithin(one, liveDays, desk));
    const left = candidatesIn((stories.get(id) ?? []).toReversed(), used, inTheNews.articles);
    if (left.length < inTheNews.articles || !(isLive || recent.length >= inTheNews.articles)) continue;
    return storyBlock(id, [], desk, used);
  }
  return { made: [], used };
}

/**
 * Returns the block of a thread: an article that leads it, two more as cards, and the newest by time: updates of its live coverage,
 * or its other articles.
 */
export function storyBlock(id: string, pinned: readonly Article[], desk: Desk, used: Used): Made {
  const parts = (desk.context.site.stories.get(id) ?? []).toReversed();
  const candidates = [...pinned, ...candidatesIn(parts, withUsed(used, pinned), lookedAt)];
  // If all stand elsewhere, the updates of live coverage do not.
  const lead =
    pinned[0] ??
    candidates.find(isOngoing) ??
    candidates.find(isPictured) ??
    candidates[0] ??
    parts.find((part) => mayStand(part.record) && liveUpdates(part, desk).length > 1);
  const newest = parts[0] ?? lead;
  if (!lead || !newest) return { made: [], used };
  const others = without(candidates, [lead]);
  const cards = [
    ...without(pinned, [lead]),
    ...picturedFirst(without(others, pinned).slice(0, mostUpdates)),
  ].slice(0, Math.max(cardCount, pinned.length - 1));
  const live = liveUpdates(lead, desk).slice(0, mostUpdates);
  const updates = live.length > 1 ? [] : without(others, cards).slice(0, mostUpdates);
  const { title = "" } = newest.story ?? {};
  const block: StoryBlock = {
    shape: "story",
    name: { title, more: { title: desk.context.messages.story, url: storyUrl(newest, desk) } },
    lead: desk.card(lead),
    updates: updates.length > 0 ? updates.map((article) => updateOf(article, desk)) : live,
    cards: desk.cards(cards),
  };
  const made: readonly FrontBlock[] = [block];
  return { made, used: withUsed(used, [lead, ...cards, ...updates]) };
}

function updateOf(article: Article, desk: Desk): StoryUpdate {
  const { title: text, url } = linkTo(article, desk);
  return { time: article.record.published, text, url, language: article.record.language };
}

/** Returns the address of the list of all parts of a thread, which stands on the page of each part. */
export function storyUrl(part: Article, { context }: Pick<Desk, "context">): string {
  return `${context.addresses.path(part.record.url)}#story`;
}

/** Returns true for live coverage that has not ended. */
function isOngoing({ coverage }: Article): boolean {
  return coverage?.ended === false;
}

/** Returns the newest updates of live coverage that have a title, as links to them. */
function liveUpdates({ coverage, record }: Article, { context }: Desk): readonly StoryUpdate[] {
  const url = context.addresses.path(record.url);
  return (coverage?.updates ?? []).flatMap(({ id, date, title }) =>
    title === undefined ? [] : [{ time: date, text: title, url: `${url}#${id}`, language: record.language }],
  );
}
