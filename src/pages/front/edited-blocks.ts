import { assertNever } from "../../lib/assert-never.ts";
import type { Article } from "../../model/article.ts";
import type { EditedBlock } from "../../model/front.ts";
import type { Group } from "../../model/site.ts";
import type { BlockName, FrontBlock, SmallBlock } from "../views/front.ts";
import { candidatesIn, isPictured, type Used, withUsed } from "./candidates.ts";
import { type Desk, groupOf, type Made } from "./desk.ts";
import { sectionName, tagName } from "./names.ts";
import { followBlock, latestBlock, opinionBlock, rowOf, sponsoredBlock } from "./row-blocks.ts";
import { largeBlocks, smallBlocks } from "./section-blocks.ts";
import { storyBlock } from "./story-block.ts";
import type { Subject } from "./subject-blocks.ts";

/** The newest articles of a section or tag that its block may show. */
const choiceCount = 60;
/** The most articles of a row that the page chooses. */
const rowLengths = { four: 4, pair: 2, list: 12, opinion: 4 } as const;
const abreast = 3;

/** Blocks that are made before others. */
export type EditedStories = Made<ReadonlyMap<EditedBlock, readonly FrontBlock[]>>;

/**
 * Returns the blocks of threads that an editor asks for. They choose before the top does, which would leave nothing of a small
 * thread that is in the news.
 */
export function editedStories(wanted: readonly EditedBlock[], desk: Desk, used: Used): EditedStories {
  const made = new Map<EditedBlock, readonly FrontBlock[]>();
  let all = used;
  for (const block of wanted) {
    if (block.story === undefined) continue;
    const story = titled(storyBlock(block.story, desk.named(block.pinned), desk, all), block);
    made.set(block, story.made);
    all = withUsed(all, story.used);
  }
  return { made, used: all };
}

interface EditedTerms {
  readonly used: Used;
  readonly stories: EditedStories["made"];
}

/** Returns the blocks that an editor asks for, in their order. Small ones that follow each other stand abreast. */
export function editedBlocks(
  wanted: readonly EditedBlock[],
  desk: Desk,
  { used, stories }: EditedTerms,
): Made {
  const blocks: FrontBlock[] = [];
  const names = sectionNames(wanted, desk);
  let all = used;
  for (const one of wanted) {
    const story = stories.get(one);
    const { made, used: more } = story ? { made: story, used: all } : editedBlock(one, desk, all);
    // Opinion that has the name of a section with a block of its own stands in that one.
    if (
      made.some((block) => one.name === "opinion" && block.shape === "opinion" && names.has(block.name.title))
    )
      continue;
    for (const block of made) {
      const joined = joinedSmall(blocks.at(-1), block);
      if (joined) blocks.pop();
      blocks.push(joined ?? block);
    }
    all = withUsed(all, more);
  }
  return { made: blocks, used: all };
}

/** Returns the names of the sections that have blocks of their own. */
function sectionNames(wanted: readonly EditedBlock[], { context }: Desk): ReadonlySet<string> {
  return new Set(
    wanted
      .flatMap(({ section, sections = [] }) => [section, ...sections])
      .flatMap((id) => groupOf(context.site.sections, id) ?? [])
      .map(({ subject }) => sectionName(subject, context).title),
  );
}

/** Returns one block of two with small groups, if these find room abreast. */
function joinedSmall(before: FrontBlock | undefined, block: FrontBlock): SmallBlock | undefined {
  if (before?.shape !== "small" || block.shape !== "small") return undefined;
  const groups = [...before.groups, ...block.groups];
  return groups.length <= abreast ? { shape: "small", groups } : undefined;
}

function editedBlock(block: EditedBlock, desk: Desk, used: Used): Made {
  const { name, section, sections, tag, articles } = block;
  const { site } = desk.context;
  const pinned = desk.named(block.pinned);
  if (name !== undefined) return namedBlock(name, desk, used);
  if (sections !== undefined)
    return shaped(
      sections.flatMap((id) =>
        subjectOf(groupOf(site.sections, id), { name: sectionName, pinned: [] }, desk, used),
      ),
      { ...block, shape: block.shape ?? "small" },
      desk,
    );
  if (articles !== undefined) return chosenBlock(desk.named(articles), block, desk);
  const subject =
    section !== undefined
      ? subjectOf(groupOf(site.sections, section), { name: sectionName, pinned }, desk, used)
      : subjectOf(groupOf(site.tags, tag), { name: tagName, pinned }, desk, used);
  return shaped(subject, block, desk);
}

function namedBlock(name: NonNullable<EditedBlock["name"]>, desk: Desk, used: Used): Made {
  switch (name) {
    case "opinion":
      return opinionBlock(desk, used, 1);
    case "latest":
      return latestBlock(desk, used);
    case "sponsored":
      return { made: sponsoredBlock(desk), used };
    case "follow":
      return { made: [followBlock(desk)], used };
    default:
      return assertNever(name);
  }
}

interface SubjectTerms<Thing> {
  readonly name: (subject: Thing, context: Desk["context"]) => BlockName;
  readonly pinned: readonly Article[];
}

/** Returns a section or tag with its articles for a block, the pinned ones first; none if it has no article. */
function subjectOf<Thing>(
  group: Group<Thing> | undefined,
  { name, pinned }: SubjectTerms<Thing>,
  desk: Desk,
  used: Used,
): readonly Subject[] {
  if (!group) return [];
  const articles = [...pinned, ...candidatesIn(group.articles, used, choiceCount)];
  return articles.length > 0
    ? [{ name: name(group.subject, desk.context), articles, pinned: pinned.length }]
    : [];
}

/** Returns subjects in the design that the editor chose. */
function shaped(subjects: readonly Subject[], block: EditedBlock, desk: Desk): Made {
  const named = subjects.map((subject) => ({ ...subject, name: { ...subject.name, ...titleOf(block) } }));
  switch (block.shape) {
    case "small":
      return smallBlocks(named, desk);
    case "large":
    case undefined:
      return largeBlocks(named, 0, desk);
    case "four":
    case "pair":
    case "list":
    case "opinion":
      return rowsOf(named, block.shape, desk);
    default:
      return assertNever(block.shape);
  }
}

function rowsOf(subjects: readonly Subject[], shape: keyof typeof rowLengths, desk: Desk): Made {
  const rows = subjects.map(({ name, articles, pinned }) => {
    const needsPictures = shape === "four" || shape === "pair";
    const first = articles.slice(0, pinned);
    const others = articles.slice(pinned);
    const pictured = others.filter(isPictured);
    const chosen = [...first, ...(needsPictures && first.every(isPictured) ? pictured : []), ...others];
    return { name, articles: [...new Set(chosen)].slice(0, Math.max(rowLengths[shape], pinned)) };
  });
  return {
    made: rows.map(
      ({ name, articles }): FrontBlock =>
        shape === "opinion"
          ? { shape, name, cards: desk.signed(articles) }
          : rowOf(shape, articles, desk, name),
    ),
    used: new Set(rows.flatMap(({ articles }) => articles)),
  };
}

/** Returns a block of articles that an editor chose: all of them. */
function chosenBlock(articles: readonly Article[], block: EditedBlock, desk: Desk): Made {
  const [first] = articles;
  if (!first) return { made: [], used: new Set() };
  const { shape = "four", title } = block;
  const name = title === undefined ? undefined : { title };
  const used = new Set(articles);
  if (shape === "four" || shape === "pair" || shape === "list")
    return { made: [rowOf(shape, articles, desk, name)], used };
  return shaped(
    [{ name: name ?? sectionName(first.section, desk.context), articles, pinned: articles.length }],
    block,
    desk,
  );
}

function titleOf({ title }: EditedBlock): Partial<BlockName> {
  return title === undefined ? {} : { title };
}

/** Gives a block the title that an editor wrote. */
function titled({ made, used }: Made, block: EditedBlock): Made {
  return {
    made: made.map((one) =>
      one.shape === "story" ? { ...one, name: { ...one.name, ...titleOf(block) } } : one,
    ),
    used,
  };
}
