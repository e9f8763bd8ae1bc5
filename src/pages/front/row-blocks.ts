import type { Article } from "../../model/article.ts";
import type { Section } from "../../model/section.ts";
import { siteFeedLinks } from "../feeds.ts";
import type { BlockName, FrontBlock, RowBlock } from "../views/front.ts";
import { candidatesIn, isPictured, type Used, withUsed } from "./candidates.ts";
import { type Desk, isWithin, type Made } from "./desk.ts";
import { allArticles, sectionName } from "./names.ts";
import { byProminence } from "./prominence.ts";

/** The newest articles that rows are chosen from. */
const choiceCount = 60;
/** How many articles must be left so that a row of pictures takes none from the sections below it. */
const leastLeft = 12;
const abreast = 4;
/** How old opinion and sponsored articles may be, in days. */
const recentDays = 30;
const sponsoredCount = 4;
const latestCount = 12;

/** Returns a row of four with pictures, as far as there are so many. */
export function rowOfFour(articles: readonly Article[], desk: Desk, used: Used): Made {
  const left = candidatesIn(articles, used, choiceCount);
  const four = byProminence(left)
    .filter((article) => isPictured(article) && article.record.kind !== "opinion")
    .slice(0, abreast);
  return left.length < leastLeft || four.length < abreast
    ? { made: [], used }
    : { made: [rowOf("four", four, desk)], used: withUsed(used, four) };
}

/** Returns cards abreast. */
export function rowOf(
  shape: RowBlock["shape"],
  articles: readonly Article[],
  desk: Desk,
  name?: BlockName,
): RowBlock {
  return { shape, name, cards: desk.cards(articles) };
}

interface MadeOpinion extends Made {
  /** The section that holds nothing but opinion, if the block has its name. */
  readonly section?: Section | undefined;
}

/** Returns the newest opinion, if there is enough of it. It has the name of the section that holds nothing else, if there is one. */
export function opinionBlock(desk: Desk, used: Used, least = 2): MadeOpinion {
  const opinion = candidatesIn(
    desk.articles.filter(
      (article) => article.record.kind === "opinion" && isWithin(article, recentDays, desk),
    ),
    used,
    abreast,
  );
  const [first] = opinion;
  if (!first || opinion.length < least) return { made: [], used };
  const section = opinion.every((article) => article.section === first.section)
    ? opinionSection(first.section, desk)
    : undefined;
  const name = section ? sectionName(section, desk.context) : { title: desk.context.messages.kinds.opinion };
  return {
    made: [{ shape: "opinion", name, cards: desk.cards(opinion) }],
    used: withUsed(used, opinion),
    section,
  };
}

/** Returns a section if its newest articles are all opinion. */
function opinionSection(section: Section, { context }: Desk): Section | undefined {
  const group = context.site.sections.find(({ subject }) => subject === section);
  const newest = group?.articles.slice(0, choiceCount) ?? [];
  return newest.every(({ record }) => record.kind === "opinion") ? section : undefined;
}

/** Returns the newest sponsored articles in their own block. */
export function sponsoredBlock(desk: Desk): readonly FrontBlock[] {
  const sponsored = desk.articles
    .filter(({ record }) => record.kind === "sponsored" && record.weight !== 0)
    .filter((article) => isWithin(article, recentDays, desk))
    .slice(0, sponsoredCount);
  return sponsored.length > 0 ? [{ shape: "sponsored", cards: desk.cards(sponsored) }] : [];
}

/** Returns the newest articles that do not stand anywhere yet, by time. */
export function latestBlock(desk: Desk, used: Used): Made {
  const newest = candidatesIn(desk.articles, used, latestCount);
  return newest.length === 0
    ? { made: [], used }
    : {
        made: [{ shape: "latest", cards: desk.cards(newest), more: allArticles(desk.context) }],
        used: withUsed(used, newest),
      };
}

/** Returns the ways to follow the publication. */
export function followBlock({ context }: Desk): FrontBlock {
  const { site } = context;
  return { shape: "follow", feeds: siteFeedLinks(site), newsletter: site.publication.newsletter };
}
