import { type CorpusArticle, corpusArticle, corpusDate } from "../corpus/corpus-article.ts";
import { corpusPublication } from "../corpus/corpus-publication.ts";
import type { TextFile } from "../corpus/text-files.ts";
import { frontMatter } from "../corpus/text-files.ts";

const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/**
 * Returns an article in Hugo's form. "section" means a folder in Hugo, so the newspaper's sections are "desks" here.
 */
export function hugoArticle({ slug, body, section, ...fields }: CorpusArticle): TextFile {
  return {
    path: `content/articles/${fields.date.slice(0, 4)}/${fields.date.slice(5, 7)}/${slug}.md`,
    text: frontMatter({ ...fields, desks: [section] }, body),
  };
}

/** Returns the content folder of a publication with so many articles, for Hugo. */
export function* hugoContent(size: number): Generator<TextFile> {
  const { sections, authors, aboutTitle, aboutText } = corpusPublication;
  yield { path: "content/about.md", text: frontMatter({ title: aboutTitle }, aboutText) };
  yield {
    path: "content/desks/_index.md",
    text: frontMatter({ title: "Sections", build: { render: "never" } }, ""),
  };
  yield { path: "content/tags/_index.md", text: frontMatter({ title: "Tags" }, "") };
  yield { path: "content/authors/_index.md", text: frontMatter({ title: "Authors" }, "") };
  for (const { id, name, description } of sections) yield term("desks", id, { title: name, description });
  for (const { id, name, description } of authors) yield term("authors", id, { title: name, description });
  yield* archive(size);
  for (let index = 0; index < size; index += 1) yield hugoArticle(corpusArticle(index));
}

function term(taxonomy: string, id: string, fields: Readonly<Record<string, string | number>>): TextFile {
  return {
    path: `content/${taxonomy}/${id}/_index.md`,
    text: frontMatter(fields, ""),
  };
}

/** Returns the archive: a branch bundle for each year and month of articles; months have a sitemap of their own. */
function* archive(size: number): Generator<TextFile> {
  yield {
    path: "content/articles/_index.md",
    text: frontMatter({ title: "Archive", layout: "archive" }, ""),
  };
  const months = new Set(Array.from({ length: size }, (_, index) => corpusDate(index).slice(0, 7)));
  for (const year of new Set([...months].map((month) => month.slice(0, 4))))
    yield {
      path: `content/articles/${year}/_index.md`,
      text: frontMatter({ title: year, layout: "year" }, ""),
    };
  for (const key of months) {
    const [year = "", number = ""] = key.split("-");
    const month = monthName.format(new Date(`${key}-01T00:00:00Z`));
    const fields = { title: `${month} ${year}`, month, layout: "month", outputs: ["html", "urlset"] };
    yield { path: `content/articles/${year}/${number}/_index.md`, text: frontMatter(fields, "") };
  }
}
