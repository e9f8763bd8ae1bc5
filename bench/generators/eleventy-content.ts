import { type CorpusArticle, corpusArticle } from "../corpus/corpus-article.ts";
import { corpusPublication, type Named } from "../corpus/corpus-publication.ts";
import type { TextFile } from "../corpus/text-files.ts";
import { frontMatter } from "../corpus/text-files.ts";

/** Returns an article in Eleventy's form. Its authors are "by", since "authors" is the table of all authors. */
export function eleventyArticle({ slug, body, authors, ...fields }: CorpusArticle): TextFile {
  return {
    path: `src/articles/${fields.date.slice(0, 4)}/${fields.date.slice(5, 7)}/${slug}.md`,
    text: frontMatter({ ...fields, by: authors }, body),
  };
}

/** Returns the input folder of a publication with so many articles, for Eleventy. */
export function* eleventyContent(size: number): Generator<TextFile> {
  const { name, url, description, sections, authors, tags, aboutTitle, aboutText } = corpusPublication;
  const facts = { name, url, description, aboutTitle, tagLetters: tagLetters(tags) };
  yield { path: "src/_data/publication.json", text: JSON.stringify(facts) };
  yield table("sections", sections);
  yield table("authors", authors);
  yield {
    path: "src/about.md",
    text: frontMatter({ title: aboutTitle, layout: "static.njk", permalink: "/about/" }, aboutText),
  };
  for (let index = 0; index < size; index += 1) yield eleventyArticle(corpusArticle(index));
}

function table(name: string, rows: readonly Named[]): TextFile {
  return {
    path: `src/_data/${name}.json`,
    text: JSON.stringify(
      Object.fromEntries(rows.map(({ id, name, description }) => [id, { name, description }])),
    ),
  };
}

function tagLetters(tags: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Map.groupBy(tags.toSorted(), (tag) => tag.slice(0, 1)));
}
