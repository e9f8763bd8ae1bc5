import { batchesOf } from "../../lib/tasks.ts";
import type { Article } from "../../model/article.ts";
import { mayStand } from "../../site/front.ts";
import type { TopBlock } from "../views/front.ts";
import { candidatesIn, isPictured, picturedFirst, type Used, without, withUsed } from "./candidates.ts";
import { type Desk, isWithin, linkTo, type Made } from "./desk.ts";
import { type CardPlace, countFilling, heightOf } from "./heights.ts";
import { allArticles } from "./names.ts";
import { byProminence } from "./prominence.ts";

/** The articles from which the top is chosen: the newest. */
const choiceCount = 40;
/** The most links below the lead that are chosen by themselves. */
const mostRelated = 3;
/** How old they may be, in days. */
const relatedDays = 14;
/** The height that the first column has at least, in pixels, if there are enough articles. */
const leastHeight = 640;
/** What of it may be empty, in pixels. */
const mostEmpty = 96;
const mostRows = 3;
const mostBeside = { pictured: 2, plain: 4 } as const;
/** How many articles a front must have so that a list of the newest fills its column. */
const leastForLatest = 18;
/** The most items of a column. */
const longest = 20;

/** Where the cards of a top stand: in three columns, or in two wider ones without a list of the newest. */
interface TopPlaces {
  readonly lead: CardPlace;
  readonly under: CardPlace;
  readonly beside: CardPlace;
  readonly brief: CardPlace;
}

const threeColumns: TopPlaces = { lead: "lead", under: "under", beside: "beside", brief: "brief" };
const twoColumns: TopPlaces = {
  lead: "wideLead",
  under: "wideUnder",
  beside: "wideBeside",
  brief: "wideBrief",
};

interface TopSources {
  readonly lead: Article;
  readonly used: Used;
  /** Articles of blocks further below. The list of the newest may show them all the same. */
  readonly below: Used;
  /** Says if the top has a list of the newest. */
  readonly latest: "shown" | "left out";
}

export interface MadeTop extends Made<TopBlock> {
  /** The articles in its list of the newest, which may stand far below again. */
  readonly latest: readonly Article[];
}

/** Returns the article that leads a front, as the editor says and otherwise by itself; undefined without articles. */
export function leadOf(desk: Desk, used: Used): Article | undefined {
  const edited = editedLead(desk);
  if (edited) return edited;
  const ranked = rankedFor(desk, used);
  return (
    ranked.find(({ record }) => record.kind !== "opinion") ?? ranked[0] ?? desk.named(desk.front.pinned)[0]
  );
}

function editedLead({ front, named }: Desk): Article | undefined {
  return front.lead && named([front.lead.article])[0];
}

function rankedFor(desk: Desk, used: Used): readonly Article[] {
  return byProminence(candidatesIn(desk.articles, used, choiceCount));
}

/** Returns the top of a front, as the editor says and otherwise by itself. */
export function topOf(desk: Desk, { lead, used: named, below, latest }: TopSources): MadeTop {
  const used = withUsed(named, below);
  const ranked = rankedFor(desk, used);
  const pinned = without(desk.named(desk.front.pinned), [lead]);
  const withLatest =
    latest === "shown" &&
    desk.front.latest !== 0 &&
    desk.articles.length >= leastForLatest &&
    ranked.length > 0;
  const places = withLatest ? threeColumns : twoColumns;
  const related = relatedTo(lead, desk, withUsed(used, pinned));
  const headline = editedLead(desk) === lead ? desk.front.lead?.headline : undefined;
  const columns = columnsOf(lead, {
    headline,
    related,
    pinned,
    others: without(ranked, [lead, ...related]),
    desk,
    places,
  });
  const shown = [lead, ...related, ...columns.under, ...columns.beside, ...columns.briefs];
  const newest = withLatest ? latestOf({ used: withUsed(named, shown), height: columns.height, desk }) : [];
  return {
    made: {
      shape: "top",
      lead: desk.card(lead),
      headline,
      related: related.map((article) => linkTo(article, desk)),
      under: desk.cards(columns.under),
      beside: desk.cards(columns.beside),
      briefs: desk.cards(columns.briefs),
      latest: desk.cards(newest),
      more: allArticles(desk.context),
    },
    used: withUsed(used, shown),
    latest: newest,
  };
}

/** Returns the links below a lead: those that the editor named, or others of its thread and those that it names itself. */
function relatedTo(lead: Article, desk: Desk, used: Used): readonly Article[] {
  const { front, named, articles } = desk;
  if (front.lead?.related) return without(named(front.lead.related), [lead]);
  const thread = lead.story ? articles.filter(({ story }) => story?.id === lead.story?.id) : [];
  // What stands nowhere near may change without this front.
  const near = new Set(articles);
  const known = new Set([...thread, ...named(lead.relatedUrls).filter((article) => near.has(article))]);
  return [...known]
    .filter((article) => article !== lead && !used.has(article) && mayStand(article.record))
    .filter((article) => isWithin(article, relatedDays, desk))
    .slice(0, mostRelated);
}

interface ColumnSources {
  /** The lead's, if the editor wrote one for this page. */
  readonly headline: string | undefined;
  readonly related: readonly Article[];
  readonly pinned: readonly Article[];
  /** The first ones are the most prominent. */
  readonly others: readonly Article[];
  readonly desk: Desk;
  readonly places: TopPlaces;
}

interface TopColumns extends Record<"under" | "beside" | "briefs", readonly Article[]> {
  /** Of the first column, in pixels. */
  readonly height: number;
}

/** Fills the column of the lead, and the one beside it to the same height. */
function columnsOf(
  lead: Article,
  { headline, related, pinned, others, desk, places }: ColumnSources,
): TopColumns {
  const leadCard = desk.card(lead);
  const height = (article: Article, place: CardPlace): number => heightOf(desk.card(article), place);
  const sum = (articles: readonly Article[], place: CardPlace): number =>
    articles.reduce((total, article) => total + height(article, place), 0);
  const leadHeight =
    heightOf({ ...leadCard, title: headline ?? leadCard.title }, places.lead) + sum(related, "related");
  const queue = [...pinned, ...others];
  const isPlain = !queue.some(isPictured);
  const first = besideFirst(pinned, others, isPlain ? mostBeside.plain : mostBeside.pictured);
  const rest = without(queue, first);
  const rows = [...batchesOf(rest.slice(0, mostRows * 2), 2)].filter(({ length }) => length === 2);
  const rowHeights = rows.map((row) => Math.max(...row.map((article) => height(article, places.under))));
  const wanted = Math.max(1, countFilling(leastHeight - leadHeight, rowHeights));
  // A few articles stand beside the lead rather than below it, unless its column is too short for them.
  const isShort = sum(first, places.beside) - leadHeight > mostEmpty;
  const under = rest.length < 4 && !isShort ? [] : rows.slice(0, wanted).flat();
  const whole = leadHeight + rowHeights.slice(0, under.length / 2).reduce((total, one) => total + one, 0);
  const beside = first.slice(
    0,
    Math.max(
      1,
      countFilling(
        whole,
        first.map((one) => height(one, places.beside)),
      ),
    ),
  );
  const left = without(queue, [...under, ...beside]).slice(0, longest);
  const fitting = countFilling(
    whole - sum(beside, places.beside),
    left.map((one) => height(one, places.brief)),
  );
  // What an editor pinned stands there, even if the column becomes the longest.
  const briefs = left.slice(0, Math.max(fitting, without(pinned, [...under, ...beside]).length));
  return { under, beside, briefs, height: whole };
}

/** Returns the first articles of the column beside the lead: those that the editor pinned, then those with pictures. */
function besideFirst(
  pinned: readonly Article[],
  others: readonly Article[],
  count: number,
): readonly Article[] {
  return [...pinned, ...picturedFirst(others)].slice(0, Math.max(count, Math.min(pinned.length, 3)));
}

interface LatestSources {
  readonly used: Used;
  readonly height: number;
  readonly desk: Desk;
}

/** The height of the heading of the list and of the link below it. */
const aroundLatest = 70;

/** Returns the newest articles that stand nowhere else at the top: as many as the editor says, or as fill a height. */
function latestOf({ used, height, desk }: LatestSources): readonly Article[] {
  const newest = candidatesIn(desk.articles, used, desk.front.latest ?? longest * 2);
  if (desk.front.latest !== undefined) return newest;
  const heights = newest.map((article) => heightOf(desk.card(article), "latest"));
  return newest.slice(0, countFilling(height - aroundLatest, heights));
}
