import { temporaryFolder } from "./temporary-folder.ts";
import { writtenFiles } from "./written-files.ts";

export interface ArchiveTerms {
  readonly articles: number;
  /** Sections, tags and authors take turns: article 0 is in the first of each, article 1 in the second. */
  readonly sections: number;
  readonly tags: number;
  readonly authors: number;
  /** The body of an article, without its number. */
  readonly body?: string;
}

const day = 24 * 60 * 60 * 1000;
const first = Date.parse("2019-01-01T09:00:00Z");

/** Returns the text of one article of an archive. Each is published a day after the one before. */
export const archiveArticle = (index: number, { sections, tags, authors, body = "Text." }: ArchiveTerms) =>
  [
    "---",
    `title: Article ${index}`,
    `date: ${new Date(first + index * day).toISOString().slice(0, 16)}`,
    `section: section-${index % sections}`,
    `authors: [author-${index % authors}]`,
    `tags: [Tag ${index % tags}, Tag ${(index + 1) % tags}]`,
    "---",
    `${body} ${index}.`,
    "",
  ].join("\n");

const numbered = (count: number, file: (index: number) => readonly [string, string]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => file(index)));

/** Returns the path of an article of an archive in the content folder. */
export const archivePath = (index: number): string => `articles/${index % 10}/article-${index}.md`;

/** Makes a new content folder of tiny articles, in the time zone UTC. Returns its absolute path. */
export const newsArchive = (terms: ArchiveTerms): string => {
  const folder = temporaryFolder();
  writtenFiles(folder, {
    "site.yaml":
      "name: The Archive\nurl: https://archive.example/\nlanguage: en\ntimeZone: UTC\ndescription: All of it.\n",
    ...numbered(terms.sections, (index) => [
      `sections/section-${index}.md`,
      `---\nname: Section ${index}\n---\n`,
    ]),
    ...numbered(terms.authors, (index) => [
      `authors/author-${index}.md`,
      `---\nname: Author ${index}\n---\n`,
    ]),
    ...numbered(terms.articles, (index) => [archivePath(index), archiveArticle(index, terms)]),
  });
  return folder;
};
