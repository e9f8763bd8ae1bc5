import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ArticleRecord, Origin } from "../model/articleRecord.ts";
import type { Author } from "../model/author.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Records } from "../model/records.ts";
import type { Section } from "../model/section.ts";
import type { StaticPage } from "../model/staticPage.ts";
import type { TagRecord } from "../model/tag.ts";
import { slugOf } from "../text/slugOf.ts";
import { decodedText, largestFile, sizeFault } from "./decodedText.ts";
import { listContentFiles } from "./listContentFiles.ts";
import type { Outcome } from "./outcome.ts";
import { parseArticle } from "./parseArticle.ts";
import { parseAuthor } from "./parseAuthor.ts";
import { parseFrontMatter } from "./parseFrontMatter.ts";
import { parsePublication } from "./parsePublication.ts";
import { parseSection } from "./parseSection.ts";
import { parseStaticPage } from "./parseStaticPage.ts";
import { parseTag } from "./parseTag.ts";
import { parseYaml } from "./parseYaml.ts";
import { pictureFinder } from "./pictureFinder.ts";
import { placeOf } from "./placeOf.ts";
import type { RecordContext } from "./recordReader.ts";

export interface ContentSource {
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** Stands in for the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
}

const wholeFile = (file: string, message: string): Problem => ({
  severity: "error",
  file,
  line: 0,
  column: 0,
  message,
});

/** The text of a file, or why it can't be read; a file that is far too large is not even opened. */
const readText = (file: string): Outcome<string> => {
  try {
    const { size } = statSync(file);
    if (size > largestFile) return { problems: [wholeFile(file, sizeFault(size))] };
    const decoded = decodedText(readFileSync(file));
    return decoded.fault === undefined
      ? { value: decoded.text, problems: [] }
      : { problems: [wholeFile(file, decoded.fault)] };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return {
      problems: [
        wholeFile(file, `The file can't be read (${code}). Check that it is there and may be read.`),
      ],
    };
  }
};

const readPublication = ({
  folder,
  baseUrl,
}: ContentSource): Outcome<{ publication: Publication; origin: Origin }> => {
  const file = join(folder, "site.yaml");
  const missing =
    "The publication is not described. Write a site.yaml with name, url, language, timeZone and description.";
  if (!existsSync(file)) return { problems: [wholeFile(file, missing)] };
  const { value: text, problems } = readText(file);
  if (text === undefined) return { problems };
  const parsed = parsePublication(text, file, baseUrl);
  if (!parsed.value) return { problems: parsed.problems };
  const origin = { file, positions: parseYaml(text, 1).positions };
  return { value: { publication: parsed.value, origin }, problems: parsed.problems };
};

/** Collects what the files of a folder say, in whatever order they come. */
const recordCollector = (context: RecordContext, folder: string) => {
  const articles: ArticleRecord[] = [];
  const authors: Author[] = [];
  const sections: Section[] = [];
  const tags: TagRecord[] = [];
  const pages: StaticPage[] = [];
  const problems: Problem[] = [];
  const unreadable = new Set<string>();

  const take = <Value>(outcome: Outcome<Value>, list: Value[], names: readonly unknown[]): void => {
    problems.push(...outcome.problems);
    if (outcome.value) list.push(outcome.value);
    const isDoubtful = outcome.problems.some(
      ({ severity, field }) => severity === "error" && field !== undefined,
    );
    if (outcome.value && !isDoubtful) return;
    for (const name of names) if (typeof name === "string") unreadable.add(name);
  };

  const add = (path: string): void => {
    const place = placeOf(path);
    const file = join(folder, path);
    if (place.noun === "site" || place.noun === "asset") return;
    if (place.noun === "stray") {
      problems.push(wholeFile(file, place.message));
      return;
    }
    const { id } = place;
    const read = readText(file);
    const parsed = read.value === undefined ? read : parseFrontMatter(read.value, file, path);
    if (typeof parsed.value !== "object") {
      take({ problems: parsed.problems }, [], [id]);
      return;
    }
    const source = parsed.value;
    const { title, slug } = source.data;
    if (place.noun === "article")
      take(parseArticle(source, context), articles, [id, slug, typeof title === "string" && slugOf(title)]);
    else if (place.noun === "author") take(parseAuthor(source, id, context), authors, [id]);
    else if (place.noun === "section") take(parseSection(source, id, context), sections, [id]);
    else if (place.noun === "tag") take(parseTag(source, id, context), tags, [id]);
    else take(parseStaticPage(source, id, context), pages, [id]);
  };

  return { add, articles, authors, sections, tags, pages, problems, unreadable };
};

/**
 * Reads the content folder whole: every record that could be made of it, and every problem of every file.
 * Without a usable `site.yaml` there is no value, since nothing can be dated without its time zone.
 */
export const readContent = (source: ContentSource): Outcome<Records> => {
  const { folder } = source;
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return {
      problems: [wholeFile(folder, "There is no content folder here. Name it with --content, or make one.")],
    };
  const { value: site, problems } = readPublication(source);
  if (!site) return { problems };
  const { publication, origin } = site;
  const context = { publication, findPicture: pictureFinder(folder) };
  const { paths, strayLinks } = listContentFiles(folder);
  const collector = recordCollector(context, folder);
  for (const path of paths) collector.add(path);
  const { articles, authors, sections, tags, pages, unreadable } = collector;
  return {
    value: { publication, siteOrigin: origin, articles, authors, sections, tags, pages, unreadable },
    problems: [
      ...problems,
      ...collector.problems,
      ...strayLinks.map((path) =>
        wholeFile(
          join(folder, path),
          "The link leaves the content folder or leads to a folder. Put the file itself here.",
        ),
      ),
    ],
  };
};
