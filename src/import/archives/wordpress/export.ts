import type { ImportContext, InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedItem } from "../../imported-item.ts";
import { partOf } from "../told-value.ts";
import { feedAddresses, pathOf } from "./addresses.ts";
import { articleOf } from "./article.ts";
import { profileOf } from "./people.ts";
import { type Survey, surveyOf } from "./survey.ts";
import { categoriesOf, furtherTerms } from "./terms.ts";
import { wxrParts } from "./wxr-file.ts";
import { wxrItem } from "./wxr-item.ts";

/**
 * Reads the files of an export: what articles refer to first, then articles and pages in the order in which they stand. Files are
 * read twice, since attachments may stand behind the articles that show them, or in another file.
 */
export async function* readExport(
  files: readonly InputFile[],
  run: ImportContext,
): AsyncGenerator<ImportedItem | UnreadableFile, undefined> {
  const survey = await surveyOf(files);
  const siteUrl = survey.head?.siteUrl ?? "";
  const [first] = files;
  if (first) yield* whatArticlesReferTo(survey, first.shown, siteUrl);
  const terms = new Set(survey.terms.map(({ type, slug }) => `${type} ${slug}`));
  const seen = new Set<string>();
  for (const file of files) {
    let comments = 0;
    for await (const part of wxrParts(file)) {
      if (part.type === "unreadable") yield part;
      if (part.type !== "item") continue;
      comments += part.segment.comments;
      const element = part.element();
      if ("severity" in element) {
        yield { type: "unreadable", problem: element };
        continue;
      }
      const item = wxrItem(element);
      // Exports of single months overlap.
      const key = `${item.type} ${item.id} ${item.guid}`;
      if (item.id !== "" && seen.has(key)) continue;
      seen.add(key);
      yield* categoriesOf(furtherTerms(item, terms), file.shown, siteUrl);
      const article = articleOf(item, { survey, siteUrl, file: file.shown, run });
      if (article) yield article;
    }
    if (comments > 0) yield commentsOf(file, comments);
  }
}

function* whatArticlesReferTo(
  survey: Survey,
  file: string,
  siteUrl: string,
): Generator<ImportedItem, undefined> {
  const { head, people, terms, allAttachments, notices } = survey;
  yield {
    type: "site",
    source: { file },
    name: head?.title || undefined,
    url: siteUrl || undefined,
    language: head?.language || undefined,
    feeds: feedAddresses(siteUrl),
    notices,
  };
  for (const person of people.all) yield profileOf(person, survey, file, siteUrl);
  yield* categoriesOf(terms, file, siteUrl);
  for (const [{ id, url, alt, caption, credit }, link] of allAttachments) {
    const path = link === url ? undefined : pathOf(link, siteUrl);
    yield {
      type: "media",
      source: { file, part: partOf("attachment", id) },
      address: url,
      alt: alt || undefined,
      caption: caption || undefined,
      credit: credit || undefined,
      oldAddresses: path === undefined ? [] : [path],
    };
  }
}

function commentsOf({ shown }: InputFile, count: number): ImportedItem {
  const comments = `${count.toLocaleString("en")} ${count === 1 ? "comment" : "comments"} of readers`;
  return {
    type: "skipped",
    source: { file: shown },
    reason: `holds ${comments}, which have no place on a site without a server`,
  };
}
