import { type CorpusArticle, corpusArticle } from "../corpus/corpus-article.ts";
import { corpusPublication, type Named } from "../corpus/corpus-publication.ts";
import { frontMatter } from "../corpus/front-matter.ts";
import type { TextFile } from "../corpus/text-file.ts";

/** An article as Eleventy reads it; its authors are "by", since "authors" is the table of all of them. */
export const eleventyArticle = ({ slug, body, authors, ...fields }: CorpusArticle): TextFile => ({
  path: `src/articles/${fields.date.slice(0, 4)}/${fields.date.slice(5, 7)}/${slug}.md`,
  text: frontMatter({ ...fields, by: authors }, body),
});

const table = (name: string, rows: readonly Named[]): TextFile => ({
  path: `src/_data/${name}.json`,
  text: JSON.stringify(
    Object.fromEntries(rows.map(({ id, name, description }) => [id, { name, description }])),
  ),
});

const tagLetters = (tags: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Map.groupBy(tags.toSorted(), (tag) => tag.slice(0, 1)));

/** The input folder of a publication with that many articles, for Eleventy. */
export const eleventyContent = function* (size: number): Generator<TextFile> {
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
};
