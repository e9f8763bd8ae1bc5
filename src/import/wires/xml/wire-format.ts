import { lineProblem } from "../../../model/problem.ts";
import { eachFile, type WholeFile } from "../../each-file.ts";
import { filesByHead } from "../../files-by-head.ts";
import type { ImportContext, ImportFormat, ReadItem } from "../../import-format.ts";
import type { XmlElement } from "../../xml/element.ts";
import { xmlFile } from "../../xml/reader.ts";
import { rootOf, type XmlRoot } from "../../xml/root.ts";
import { newsml1Stories } from "./newsml-1.ts";
import { g2Stories } from "./newsml-g2.ts";
import { nitfStory } from "./nitf.ts";
import type { XmlStory } from "./story.ts";
import { storyItems } from "./story-item.ts";

/** In bytes. A day of all reports of a large agency has fewer, and the tree of a file takes ten times its size. */
const largestFile = 32_000_000;

/** NITF 2.5 to 3.6, with or without its namespace. */
export const nitfFormat = xmlFormat({
  name: "nitf",
  title: "a report in NITF",
  isRoot: ({ local }) => local === "nitf",
  stories: (root) => [nitfStory(root)],
});

/** NewsML-G2: messages, items that stand alone, and parts of these. */
export const newsmlG2Format = xmlFormat({
  name: "newsml-g2",
  title: "a NewsML-G2 file",
  isRoot: ({ local, space }) =>
    /^(?:newsMessage|newsItem|packageItem|knowledgeItem|conceptItem|planningItem)$/.test(local) ||
    /^http:\/\/iptc\.org\/std\/nar\//.test(space) ||
    /^content(?:Set|Meta)$/.test(local),
  stories: g2Stories,
});

/** NewsML 1.0 to 1.2. */
export const newsml1Format = xmlFormat({
  name: "newsml",
  title: "a NewsML 1.2 file",
  isRoot: ({ local }) => local === "NewsML" || local === "NewsItem",
  stories: newsml1Stories,
});

interface XmlFormat {
  readonly name: string;
  readonly title: string;
  /** Returns true for the first element of its files. */
  readonly isRoot: (root: XmlRoot) => boolean;
  readonly stories: (root: XmlElement) => readonly XmlStory[];
}

function xmlFormat({ name, title, isRoot, stories }: XmlFormat): ImportFormat {
  return {
    name,
    title,
    origin: "wire",
    recognises: (input) =>
      filesByHead(input, (head) => {
        const root = rootOf(head);
        return root !== undefined && isRoot(root);
      }),
    division: eachFile({ largest: largestFile, read: (file, context) => itemsIn(file, stories, context) }),
  };
}

function* itemsIn(
  { shown, bytes }: WholeFile,
  stories: XmlFormat["stories"],
  context: ImportContext,
): Generator<ReadItem, undefined> {
  const read = xmlFile(bytes);
  if (read.failure) {
    yield { type: "unreadable", problem: lineProblem(shown, read.failure.line, read.failure.message) };
    return;
  }
  const { notices } = read;
  const found = stories(read.root);
  for (const [index, story] of found.entries()) {
    const source = { file: shown, ...(found.length > 1 && { part: `item ${index + 1}` }) };
    for (const item of storyItems(story, source, context))
      yield item.type === "article" ? { ...item, notices: [...notices, ...item.notices] } : item;
  }
}
