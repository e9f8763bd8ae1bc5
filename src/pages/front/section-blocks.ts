import type { Article } from "../../model/article.ts";
import type { Section } from "../../model/section.ts";
import type { FrontBlock } from "../views/front.ts";
import { candidatesIn, isPictured, type Used, withUsed } from "./candidates.ts";
import type { Desk, Made } from "./desk.ts";
import { sectionName } from "./names.ts";
import { rowOf } from "./row-blocks.ts";
import { groupsOf, largeOf, reachOf, type Subject } from "./subject-blocks.ts";

/** The newest articles of a section that its block may show. */
const sectionChoice = 60;
/** The least height of a section that stands alone or abreast with other tall ones, in pixels. */
const leastReach = 380;
/** Sections up to this number have a block in the full width each. */
const mostLarge = 3;
/** The number of further rows below each section of a paper that has few. */
const furtherRows: readonly number[] = [0, 2, 1, 1];
const abreast = 3;
const pictured = 4;
const listLength = 12;
/** So many headlines fill a line. */
const leastHeadlines = 4;

interface SectionTerms {
  readonly used: Used;
  /** The section that has a block already. */
  readonly except?: Section | undefined;
  /** The list of the newest, whose articles blocks may show again, but no list of headlines. */
  readonly latest: readonly Article[];
}

/**
 * Returns the blocks of all sections in the order of the navigation: large ones, and others three abreast. Headlines follow of
 * what stands nowhere else.
 */
export function sectionBlocks(desk: Desk, { used, except, latest }: SectionTerms): Made {
  const subjects = desk.context.site.sections.flatMap(({ subject, articles }): readonly Subject[] => {
    if (subject === except) return [];
    const left = candidatesIn(articles, used, sectionChoice);
    return left.length > 0 ? [{ name: sectionName(subject, desk.context), articles: left, pinned: 0 }] : [];
  });
  const several = subjects.filter(({ articles }) => articles.length > 1);
  const rich = several.filter((subject) => reachOf(subject, desk) >= leastReach);
  // Three that are low stand abreast with each other.
  const low = several.filter((subject) => !rich.includes(subject));
  const abreastOnly = low.slice(0, low.length - (low.length % abreast));
  const poor = subjects.filter((subject) => !rich.includes(subject) && !abreastOnly.includes(subject));
  const rows = furtherRows[rich.length] ?? 0;
  const blocks: FrontBlock[] = [];
  let all = used;
  for (const run of [...runsOf(rich), abreastOnly]) {
    const { made, used: more } = run.length === 1 ? largeBlocks(run, rows, desk) : smallBlocks(run, desk);
    blocks.push(...made);
    all = withUsed(all, more);
  }
  const last = headlinesAtTheEnd(poor, desk, withUsed(all, latest));
  const isRow = last.length > 1 && last.length <= pictured && last.every(isPictured);
  if (last.length > 0) blocks.push(rowOf(isRow ? "four" : "list", last, desk));
  return { made: blocks, used: withUsed(all, last) };
}

/** Returns the articles of sections that have too few for a block, and the newest that stand nowhere yet. */
function headlinesAtTheEnd(poor: readonly Subject[], desk: Desk, used: Used): readonly Article[] {
  const ofSections = poor.flatMap(({ articles }) => candidatesIn(articles, used)).slice(0, listLength);
  const others = candidatesIn(
    desk.articles.slice(0, sectionChoice),
    withUsed(used, ofSections),
    listLength - ofSections.length,
  );
  return others.length + ofSections.length < leastHeadlines ? ofSections : [...ofSections, ...others];
}

/** Divides sections into those that stand alone and those that stand three abreast, in their order: one, three, one, three. */
function runsOf(subjects: readonly Subject[]): readonly (readonly Subject[])[] {
  if (subjects.length <= mostLarge) return subjects.map((subject) => [subject]);
  const runs: (readonly Subject[])[] = [];
  for (let at = 0; at < subjects.length; at += 1 + abreast) {
    const [first, ...others] = subjects.slice(at, at + 1 + abreast);
    if (!first) continue;
    if (others.length === abreast) runs.push([first], others);
    else if (others.length === abreast - 1) runs.push([first, ...others]);
    else runs.push(...[first, ...others].map((subject) => [subject]));
  }
  return runs;
}

/** Returns a large block of each subject, with further rows of its articles. */
export function largeBlocks(subjects: readonly Subject[], rows: number, desk: Desk): Made {
  const blocks: FrontBlock[] = [];
  const shown: Article[] = [];
  for (const subject of subjects) {
    const large = largeOf(subject, desk);
    if (!large) continue;
    blocks.push(large.block);
    shown.push(...large.shown);
    for (const row of rowsBelow(subject.articles, new Set(shown), rows)) {
      blocks.push(rowOf(row.shape, row.articles, desk));
      shown.push(...row.articles);
    }
  }
  return { made: blocks, used: new Set(shown) };
}

interface Row {
  readonly shape: "four" | "list";
  readonly articles: readonly Article[];
}

/** Returns so many pairs of rows: four with pictures, then a list of headlines. */
function rowsBelow(articles: readonly Article[], used: Used, count: number): readonly Row[] {
  const rows: Row[] = [];
  let all = used;
  for (let row = 0; row < count; row += 1) {
    const four = candidatesIn(articles, all).filter(isPictured).slice(0, pictured);
    if (four.length === pictured) {
      rows.push({ shape: "four", articles: four });
      all = withUsed(all, four);
    }
    const list = candidatesIn(articles, all, listLength);
    // One headline is no list.
    if (list.length < 2) break;
    rows.push({ shape: "list", articles: list });
    all = withUsed(all, list);
  }
  return rows;
}

/** Returns subjects three abreast. */
export function smallBlocks(subjects: readonly Subject[], desk: Desk): Made {
  const blocks: FrontBlock[] = [];
  const shown: Article[] = [];
  for (let at = 0; at < subjects.length; at += abreast) {
    const groups = groupsOf(subjects.slice(at, at + abreast), desk);
    if (groups.length === 0) continue;
    blocks.push({ shape: "small", groups: groups.map(({ block }) => block) });
    shown.push(...groups.flatMap((group) => group.shown));
  }
  return { made: blocks, used: new Set(shown) };
}
