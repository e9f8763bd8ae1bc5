import { type CorpusArticle, corpusArticle } from "../corpus/corpus-article.ts";
import { corpusPublication } from "../corpus/corpus-publication.ts";
import type { TextFile } from "../corpus/text-files.ts";
import { frontMatter } from "../corpus/text-files.ts";

/** Returns an article in Dateline's form, with a lead picture if one is given. */
export function datelineArticle(article: CorpusArticle, picture?: Picture): TextFile {
  const { slug, body, ...fields } = article;
  return {
    path: `articles/${fields.date.slice(0, 4)}/${fields.date.slice(5, 7)}/${slug}.md`,
    text: frontMatter(picture ? { ...fields, image: picture } : fields, body),
  };
}

/** A picture beside an article, and what it shows. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
}

/**
 * Returns the content folder of a publication with so many articles, for Dateline. Search and social cards are off unless
 * asked for, since most other generators have none.
 */
export function* datelineContent(
  size: number,
  search: "on" | "off" = "off",
  cards: "on" | "off" = "off",
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
      cards: cards === "on",
      search: search === "on",
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
}
