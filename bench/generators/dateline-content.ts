import { type CorpusArticle, corpusArticle } from "../corpus/corpus-article.ts";
import { corpusPublication } from "../corpus/corpus-publication.ts";
import { frontMatter } from "../corpus/front-matter.ts";
import type { TextFile } from "../corpus/text-file.ts";

/** An article as Dateline reads it. */
export const datelineArticle = ({ slug, body, ...fields }: CorpusArticle): TextFile => ({
  path: `articles/${fields.date.slice(0, 4)}/${fields.date.slice(5, 7)}/${slug}.md`,
  text: frontMatter(fields, body),
});

/**
 * The content folder of a publication with that many articles, for Dateline; without search, as the other generators
 * make none, unless it is asked for.
 */
export const datelineContent = function* (
  size: number,
  search: "with search" | "without search" = "without search",
): Generator<TextFile> {
  const { name, url, description, sections, authors, aboutTitle, aboutText } = corpusPublication;
  yield {
    path: "site.yaml",
    text: JSON.stringify({
      name,
      url,
      description,
      language: "en",
      timeZone: "UTC",
      cards: false,
      search: search === "with search",
    }),
  };
  yield { path: "pages/about.md", text: frontMatter({ title: aboutTitle, order: 10 }, aboutText) };
  for (const [index, section] of sections.entries())
    yield {
      path: `sections/${section.id}.md`,
      text: frontMatter({ name: section.name, order: index + 1, description: section.description }, ""),
    };
  for (const author of authors)
    yield {
      path: `authors/${author.id}.md`,
      text: frontMatter({ name: author.name, description: author.description }, ""),
    };
  for (let index = 0; index < size; index += 1) yield datelineArticle(corpusArticle(index));
};
