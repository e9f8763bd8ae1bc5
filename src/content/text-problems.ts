import { textOfHtml } from "../markup/plain-text.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fileProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";

type Content = Pick<ArticleRecord, "body" | "picture" | "map" | "draft" | "kind">;

/** Returns a warning if an article has no text, or still the text that `new` wrote. Returns none for drafts. */
export function textProblems(article: Content, source: ContentFile): readonly Problem[] {
  if (article.draft) return [];
  // Live coverage may begin with its first update, which may be a file of its own.
  if (isEmpty(article) && article.kind !== "live")
    return [
      fileProblem(
        source.file,
        "The article has no text, and no picture, map, chart or embed. Write it below the front matter, or add a line draft: true until it is written.",
        "warning",
      ),
    ];
  const at = source.body.indexOf(starter);
  if (at < 0) return [];
  return [
    lineProblem(
      source.file,
      source.bodyLine + source.body.slice(0, at).split("\n").length - 1,
      `"${starter}" is what a new article says until it is written, and readers would see it. Write the story in its place, or add a line draft: true until then.`,
      "warning",
    ),
  ];
}

/** Returns true if nothing stands below the headline: no words, picture, map, chart or embed. */
function isEmpty({ body, picture, map }: Content): boolean {
  return (
    body.words === 0 &&
    picture === undefined &&
    map === undefined &&
    body.pictures.length === 0 &&
    !/<(?:svg|figure|img)\b/.test(body.html) &&
    textOfHtml(body.html) === ""
  );
}

/** The text of a new article, which the author replaces. */
export const starter = "Write the story here. The first paragraph says what happened, where and when.";
