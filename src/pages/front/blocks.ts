import { assertNever } from "../../lib/assert-never.ts";
import type { Article } from "../../model/article.ts";
import type { Section } from "../../model/section.ts";
import type { Moment } from "../../model/time.ts";
import { cardOf } from "../card.ts";
import type { PageContext } from "../context.ts";
import { siteFeedLinks } from "../feeds.ts";
import type { BlockName, FrontBlock, LargeBlock, SmallGroup, TopBlock } from "../views/front.ts";
import type { Card } from "../views/shared.ts";
import { byProminence } from "./prominence.ts";
import { choose, isPictured, without } from "./supply.ts";

/** The articles that a front is made of: a front costs the same however large the archive is. */
const newestCount = 400;

/** Returns the blocks of a front page that nobody edits. */
export function frontBlocks(context: PageContext): readonly FrontBlock[] {
  const { site } = context;
  const newest = site.articles.slice(0, newestCount);
  const editorial = newest.filter(({ record }) => record.kind !== "sponsored");
  const top = topBlock(editorial, context);
  const sections = sectionBlocks(top?.left ?? editorial, context);
  const sponsored = choose(newest, 3, ({ record }) => record.kind === "sponsored").chosen;
  const cards = sponsored.map((article) => cardOf(article, context));
  return [
    ...(top ? [top.block] : []),
    ...sections,
    ...(cards.length > 0 ? [{ shape: "sponsored", cards } as const] : []),
    ...(newest.length > 0 ? [{ shape: "follow", feeds: siteFeedLinks(site) } as const] : []),
  ];
}

/** Returns when the articles of a block were published. */
export function cardTimes(block: FrontBlock): readonly Moment[] {
  return cardsOf(block).map(({ published }) => published);
}

function cardsOf(block: FrontBlock): readonly Card[] {
  switch (block.shape) {
    case "top":
      return [block.lead, ...block.under, ...block.beside, ...block.briefs, ...block.latest];
    case "large":
      return [block.lead, ...block.cards, ...block.headlines];
    case "small":
      return block.groups.flatMap(({ lead, cards }) => [lead, ...cards]);
    case "story":
      return [block.lead, ...block.cards];
    case "follow":
      return [];
    case "pair":
    case "four":
    case "list":
    case "opinion":
    case "latest":
    case "sponsored":
      return block.cards;
    default:
      return assertNever(block);
  }
}

function topBlock(
  articles: readonly Article[],
  context: PageContext,
): { readonly block: TopBlock; readonly left: readonly Article[] } | undefined {
  const [lead, ...others] = byProminence(articles.slice(0, 40));
  if (!lead) return undefined;
  const beside = choose(others, 2, isPictured);
  const under = choose(beside.left, 2);
  const rest = without(articles, [lead, ...beside.chosen, ...under.chosen]);
  const card = (article: Article) => cardOf(article, context);
  return {
    block: {
      shape: "top",
      lead: card(lead),
      related: [],
      under: under.chosen.map(card),
      beside: beside.chosen.map(card),
      briefs: [],
      latest: rest.slice(0, 12).map(card),
      more: {
        title: context.messages.front.allArticles,
        url: context.addresses.path(`${context.site.publication.root}archive/`),
      },
    },
    left: rest,
  };
}

function sectionBlocks(articles: readonly Article[], context: PageContext): readonly FrontBlock[] {
  const card = (article: Article) => cardOf(article, context);
  const groups = context.site.sections.flatMap(({ subject }) => {
    const inside = articles.filter(({ section }) => section === subject);
    const [lead, ...others] = inside;
    return lead ? [{ name: nameOf(subject, context), lead, others, inside }] : [];
  });
  const blocks: FrontBlock[] = [];
  const small: SmallGroup[] = [];
  for (const { name, lead, others, inside } of groups) {
    if (inside.every(({ record }) => record.kind === "opinion"))
      blocks.push({ shape: "opinion", name, cards: inside.slice(0, 4).map(card) });
    else if (blocks.length % 2 === 0) blocks.push(largeBlock(name, lead, others, context));
    else small.push({ name, lead: card(lead), cards: others.slice(0, 4).map(card) });
    if (small.length === 3) blocks.push({ shape: "small", groups: small.splice(0) });
  }
  return small.length > 0 ? [...blocks, { shape: "small", groups: small }] : blocks;
}

function largeBlock(
  name: BlockName,
  lead: Article,
  others: readonly Article[],
  context: PageContext,
): LargeBlock {
  const card = (article: Article) => cardOf(article, context);
  return {
    shape: "large",
    name,
    lead: card(lead),
    cards: others.slice(0, 2).map(card),
    headlines: others.slice(2, 6).map(card),
  };
}

function nameOf({ name, url, description }: Section, { addresses, messages }: PageContext): BlockName {
  const path = addresses.path(url);
  return { title: name, url: path, description, more: { title: messages.front.moreOf(name), url: path } };
}
