import { batchesOf } from "../../lib/tasks.ts";
import type { Article } from "../../model/article.ts";
import type { BlockName, LargeBlock, SmallGroup } from "../views/front.ts";
import { isPictured, picturedFirst, without } from "./candidates.ts";
import type { Desk } from "./desk.ts";
import { type CardPlace, countFilling, heightOf } from "./heights.ts";

/** A section, tag or other group, and its articles for a block, the best first. */
export interface Subject {
  readonly name: BlockName;
  readonly articles: readonly Article[];
  /** The first of these, which an editor pinned: they stand first. */
  readonly pinned: number;
}

/** A block, and the articles in it. */
interface Filled<Block> {
  readonly block: Block;
  readonly shown: readonly Article[];
}

const companionCount = 2;
const mostHeadlines = 12;
/** How many cards a small group has below its lead, with a picture and without. */
const usualBelow = { picture: 4, plain: 6 } as const;
/** The most that it may have. */
const mostBelow = 8;
/** How many of the newest are looked through for one with a picture. */
const leadChoice = 6;

/** Returns the block of a subject in the full width; undefined if it has no article. The right half is as tall as the left. */
export function largeOf(subject: Subject, desk: Desk): Filled<LargeBlock> | undefined {
  const lead = leadOf(subject);
  if (!lead) return undefined;
  const others = without(subject.articles, [lead]);
  const companions = picturedFirst(others.slice(0, leadChoice)).slice(0, companionCount);
  // Those beside a picture have pictures too. Otherwise all others are small.
  const cards = isPictured(lead) && companions.every(isPictured) ? companions : [];
  const place = cards.length > 0 ? "headline" : isPictured(lead) ? "brief" : "under";
  const rest = without(others, cards).slice(0, mostHeadlines);
  const pinned = without(subject.articles.slice(0, subject.pinned), [lead, ...cards]);
  const height = (article: Article, place: CardPlace): number => heightOf(desk.card(article), place);
  const tallest = Math.max(0, ...cards.map((article) => height(article, "companion")));
  const rows = [...batchesOf(rest, 2)].map((row) =>
    Math.max(...row.map((article) => height(article, place))),
  );
  const fitting = countFilling(height(lead, "large") - tallest, rows) * 2;
  const headlines = rest.slice(0, Math.max(fitting, pinned.length));
  return {
    block: {
      shape: "large",
      name: subject.name,
      lead: desk.card(lead),
      cards: desk.cards(cards),
      headlines: desk.cards(headlines),
    },
    shown: [lead, ...cards, ...headlines],
  };
}

/** Returns the article that leads a subject: what an editor pinned first, or the first with a picture. */
function leadOf({ articles, pinned }: Subject): Article | undefined {
  if (pinned > 0) return articles[0];
  const newest = articles.slice(0, leadChoice);
  return newest.find((article) => isPictured(article) && article.record.kind !== "opinion") ?? articles[0];
}

/** Returns groups that stand abreast, filled to about the same height. */
export function groupsOf(subjects: readonly Subject[], desk: Desk): readonly Filled<SmallGroup>[] {
  const drafts = subjects.flatMap((subject) => draftOf(subject, desk) ?? []);
  // As tall as the tallest with some below its lead, but no taller than the shortest can become.
  const usual = Math.max(
    0,
    ...drafts.map(
      (one) =>
        one.leadHeight + total(one.heights.slice(0, usualBelow[isPictured(one.lead) ? "picture" : "plain"])),
    ),
  );
  const reachable = Math.min(...drafts.map(({ reach }) => reach));
  const target = Math.min(usual, Math.max(reachable, ...drafts.map((one) => one.leadHeight)));
  return drafts.map(({ subject, lead, below, heights, leadHeight }) => {
    const cards = below.slice(0, Math.max(countFilling(target - leadHeight, heights), subject.pinned - 1));
    return {
      block: { name: subject.name, lead: desk.card(lead), cards: desk.cards(cards) },
      shown: [lead, ...cards],
    };
  });
}

/** The articles of a group before it is cut to a height. Heights are in pixels. */
interface Draft {
  readonly subject: Subject;
  readonly lead: Article;
  readonly leadHeight: number;
  /** Those that may stand below the lead: as many as find room, and all that are pinned. */
  readonly below: readonly Article[];
  readonly heights: readonly number[];
  /** The height of all together. */
  readonly reach: number;
}

function draftOf(subject: Subject, desk: Desk): Draft | undefined {
  const lead = leadOf(subject);
  if (!lead) return undefined;
  const below = without(subject.articles, [lead]).slice(0, Math.max(mostBelow, subject.pinned - 1));
  const leadHeight = heightOf(desk.card(lead), "groupLead");
  const heights = below.map((article) => heightOf(desk.card(article), "groupCard"));
  return { subject, lead, leadHeight, below, heights, reach: leadHeight + total(heights) };
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, one) => sum + one, 0);
}

/** Returns the greatest height that the group of a subject can fill, in pixels. */
export function reachOf(subject: Subject, desk: Desk): number {
  return draftOf(subject, desk)?.reach ?? 0;
}
