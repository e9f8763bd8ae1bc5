import type { Article } from "../../model/article.ts";
import { unedited } from "../../model/front.ts";
import type { PageContext } from "../context.ts";
import type { FrontBlock, FrontView } from "../views/front.ts";
import { urlsIn } from "./block-cards.ts";
import { type Used, without, withUsed } from "./candidates.ts";
import { type Desk, deskOf, namedArticles } from "./desk.ts";
import { type EditedStories, editedBlocks, editedStories } from "./edited-blocks.ts";
import { breakingView, focusLinks } from "./front-links.ts";
import { followBlock, opinionBlock, rowOfFour, sponsoredBlock } from "./row-blocks.ts";
import { sectionBlocks } from "./section-blocks.ts";
import { threadInTheNews } from "./story-block.ts";
import { leadOf, type MadeTop, topOf } from "./top.ts";

/** The articles that a front is made of: it costs the same however large the archive is. */
const newestCount = 400;

/** Returns what a front page shows: its blocks, as an editor says and otherwise by itself, and what stands above them. */
export function frontContent(context: PageContext): Pick<FrontView, "blocks" | "focus" | "breaking"> {
  const articles = context.site.articles.slice(0, newestCount);
  const desk = deskOf(context, context.site.front, articles);
  const first = firstBlocks(desk, "shown");
  const { top } = first;
  const { blocks: edited } = desk.front;
  const below = edited
    ? editedBlocks(edited, desk, first).made
    : ownBlocks(desk, first.used, top?.latest ?? []);
  return {
    breaking: breakingView(desk),
    focus: focusLinks(desk),
    blocks: articles.length === 0 ? [] : [...(top ? [top.made] : []), ...below],
  };
}

interface FirstBlocks {
  readonly top: MadeTop | undefined;
  readonly used: Used;
  readonly stories: EditedStories["made"];
}

/** Returns what chooses before all others: the lead, the threads to which an editor gives a block, and the top. */
function firstBlocks(desk: Desk, latest: "shown" | "left out"): FirstBlocks {
  const named: Used = new Set(namedArticles(desk));
  const lead = leadOf(desk, named);
  if (!lead) return { top: undefined, used: named, stories: new Map() };
  const stories = editedStories(desk.front.blocks ?? [], desk, withUsed(named, [lead]));
  const top = topOf(desk, { lead, used: named, below: stories.used, latest });
  return { top, used: top.used, stories: stories.made };
}

/**
 * Returns what a front shows below its top by itself. `latest` are the articles in its list of the newest: they may come again
 * far below, but not in the row right under it.
 */
function ownBlocks(desk: Desk, used: Used, latest: readonly Article[]): readonly FrontBlock[] {
  const story = threadInTheNews(desk, used);
  const opinion = opinionBlock(desk, story.used);
  const four = rowOfFour(without(desk.articles, latest), desk, opinion.used);
  return [
    ...four.made,
    ...opinion.made,
    ...story.made,
    ...sectionBlocks(desk, { used: four.used, except: opinion.section, latest }).made,
    ...sponsoredBlock(desk),
    followBlock(desk),
  ];
}

interface SectionFront {
  readonly blocks: readonly FrontBlock[];
  /** The articles of the page that stand in no block, newest first. */
  readonly rest: readonly Article[];
}

/**
 * Returns what the newest page of a section shows: blocks, then a list of the other articles of this page. Without an editor, only
 * articles of this page stand in the blocks.
 */
export function sectionFront(context: PageContext, id: string, articles: readonly Article[]): SectionFront {
  const desk = deskOf(context, context.site.sectionFronts.get(id) ?? unedited, articles);
  const first = firstBlocks(desk, "left out");
  const { top } = first;
  const below = editedBlocks(desk.front.blocks ?? [], desk, first);
  const blocks = [...(top ? [top.made] : []), ...below.made];
  const shown = new Set(blocks.flatMap(urlsIn));
  return {
    blocks,
    rest: articles.filter(({ record }) => !shown.has(context.addresses.path(record.url))),
  };
}
