import type * as z from "zod";
import { articleFields } from "../../src/model/article-fields.ts";
import { authorFields } from "../../src/model/author.ts";
import { frontFields } from "../../src/model/front-fields.ts";
import { chartFields, mapFields } from "../../src/model/graphics.ts";
import { importTableFields } from "../../src/model/import-table.ts";
import { siteFields } from "../../src/model/publication-fields.ts";
import { redirectFields } from "../../src/model/redirect.ts";
import { sectionFields } from "../../src/model/section.ts";
import { pageFields } from "../../src/model/static-page.ts";
import { tagFields } from "../../src/model/tag.ts";
import { updateFields } from "../../src/model/update.ts";

/** A type of record whose fields the reference describes. */
export interface DocumentedType {
  readonly name: string;
  readonly schema: z.ZodType;
  /** The path of its files, for the heading of the example. */
  readonly file: string;
  /** What the schema itself does not say, as Markdown. */
  readonly introduction: string;
  /** Fields that the example omits, because they exclude another or would keep the article unpublished. */
  readonly leftOut: readonly string[];
  /** Set if its fields are in a fenced block instead of a file of their own. */
  readonly form?: "block";
}

export const documentedTypes: readonly DocumentedType[] = [
  {
    name: "article",
    schema: articleFields,
    file: "articles/2023/11/harbour-reopens/index.md",
    introduction: `The file is \`articles/**/<name>.md\`, or \`articles/**/<name>/index.md\` with its pictures beside it. The
folders are only for your own order: \`date\` and \`slug\` make the address, by the pattern \`articleUrl\` in \`site.yaml\`.
The text after the front matter is the story.

Live coverage (\`kind: live\`) has updates: [live.md](live.md) says how they are written.

Write either \`authors\` or \`byline\`, and either \`image\` or \`map\`. \`kind: sponsored\` and \`sponsor\` need each other.`,
    leftOut: ["byline", "map", "sponsor", "coverageStart", "coverageEnd", "lang", "canonical", "draft"],
  },
  {
    name: "update",
    schema: updateFields,
    file: "articles/2023/11/harbour-reopens/updates/first-ferry.md",
    introduction: `An update of live coverage as a file of its own, in the folder \`updates\` beside the \`index.md\` of an article with
\`kind: live\`. The file's name makes its id on the page: \`#u-first-ferry\`. Updates may also stand in the text of the article.
[live.md](live.md) shows both.`,
    leftOut: ["lang", "draft"],
  },
  {
    name: "map",
    schema: mapFields,
    file: "map",
    form: "block",
    introduction: `Write a map into any text, as a code block called \`map\` with these fields. Or put it at the head of an article, under
\`map\` in its front matter, instead of \`image\`. It needs a place, a country to highlight or an \`extent\`.`,
    leftOut: [],
  },
  {
    name: "chart",
    schema: chartFields,
    file: "chart",
    form: "block",
    introduction: `Write a chart into any text, as a code block called \`chart\` with these fields. Its figures are in \`data\`, or under the
fields and a line of three hyphens, one row a line, with commas, semicolons or tabs between the values: the first row
decides which. A value that is empty or a dash is a gap. Decimals follow a point, or a comma if commas do not separate the
values.

A chart has at most 6 series and 400 rows. Horizontal bars and dots with names have at most 40 rows, and at most 120 bars
are side by side. Each date, number or name has one row. Areas with several series have no negative figures.`,
    leftOut: ["alt"],
  },
  {
    name: "author",
    schema: authorFields,
    file: "authors/mara-lindqvist.md",
    introduction: `The file's name is the author's id. Articles name the author by it, and it is a part of the address:
\`/authors/mara-lindqvist/\`. The text after the front matter is the biography.`,
    leftOut: [],
  },
  {
    name: "section",
    schema: sectionFields,
    file: "sections/world.md",
    introduction: `The file's name is the section's id. Articles name the section by it, and it is the address: \`/world/\`. The text after
the front matter, if any, is the section's introduction.`,
    leftOut: [],
  },
  {
    name: "tag",
    schema: tagFields,
    file: "tags/north-korea.md",
    introduction: `A tag needs no file: it exists as soon as an article uses it. A file gives it a title, a description and other
spellings that articles may use. The file's name is the tag's slug and a part of its address:
\`/tags/north-korea/\`. The text after the front matter, if any, is the tag's introduction.

Spellings that differ only in case, spaces, hyphens or punctuation are one tag. Different words are different tags, even if
an address cannot show the difference: C, C++ and C# are at \`/tags/c/\`, \`/tags/c-plus-plus/\` and \`/tags/c-sharp/\`. Of
Wahlen and Wählen, the one that was used first is at \`/tags/wahlen/\`, the other at an address with a suffix; the name of
a tag's file overrides this. If a tag of only one article has no file, and differs by one typing slip from a tag that several
articles have or that has a file, there is a warning.`,
    leftOut: [],
  },
  {
    name: "page",
    schema: pageFields,
    file: "pages/about.md",
    introduction: `A page that is not an article, such as About or a policy. The file's name is its address: \`/about/\`. The footer of every
page links to it.`,
    leftOut: ["lang", "draft"],
  },
  {
    name: "front",
    schema: frontFields,
    file: "front.yaml",
    introduction: `What an editor says of the front page, beside \`site.yaml\`. All of it is YAML. Without this file, the page chooses by
itself. [front-page.md](front-page.md) says how. Articles are named by their slugs, or by their addresses if two share a slug.

\`front.de.yaml\` is the same for the front page of the language \`de\`, if \`site.yaml\` lists it under \`languages\`. A text with a
comma needs quotation marks between braces: \`{ text: "Water off in 12,000 homes" }\`.`,
    leftOut: [],
  },
  {
    name: "redirects",
    schema: redirectFields,
    file: "redirects.yaml",
    introduction: `Old addresses of a site that moved here, such as those of its categories and feeds, and where each leads: one line each,
beside \`site.yaml\`. The old address of an article or page is better written under its own \`aliases\`, where it moves along.`,
    leftOut: [],
  },
  {
    name: "import",
    schema: importTableFields,
    file: "import.yaml",
    introduction: `Where the subjects of wires and the categories and authors of archives belong in this publication, beside \`site.yaml\`.
\`dateline import\` reads it. [moving-in.md](moving-in.md) says how.`,
    leftOut: [],
  },
  {
    name: "site",
    schema: siteFields,
    file: "site.yaml",
    introduction: `The one file that every publication needs. All of it is YAML, without the lines of three hyphens.

\`articleUrl\` begins and ends with a slash. It may contain \`{year}\`, \`{month}\`, \`{day}\`, \`{section}\` and \`{slug}\`, and
must contain \`{slug}\`. The rest is small letters, digits, hyphens and slashes.`,
    leftOut: [],
  },
];
