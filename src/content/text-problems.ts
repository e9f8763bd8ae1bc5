import { textOfHtml } from "../markup/plain-text.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";

/** What a new article says until its story is written. */
export const starter = "Write the story here. The first paragraph says what happened, where and when.";

type Content = Pick<ArticleRecord, "body" | "picture" | "map" | "draft">;

/** What is wrong with the text of an article that is to come out: it has none, or what `new` wrote. Drafts may wait for theirs. */
export function textProblems(article: Content, source: ContentFile): readonly Problem[] {
  if (article.draft) return [];
  if (isEmpty(article))
    return [
      {
        ...fileProblem(
          source.file,
          "The article has no text, and no picture, map, chart or embed. Write it below the front matter, or add a line draft: true until it is written.",
        ),
        severity: "warning",
      },
    ];
  const at = source.body.indexOf(starter);
  if (at < 0) return [];
  return [
    {
      ...fileProblem(
        source.file,
        `"${starter}" is what a new article says until it is written, and readers would see it. Write the story in its place, or add a line draft: true until then.`,
      ),
      severity: "warning",
      line: source.bodyLine + source.body.slice(0, at).split("\n").length - 1,
    },
  ];
}

/** Whether there is anything to read or to look at below the headline. */
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
