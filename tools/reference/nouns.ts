import type { z } from "zod";
import { articleFields } from "../../src/model/article.ts";
import { authorFields } from "../../src/model/author.ts";
import { chartFields, mapFields } from "../../src/model/graphics.ts";
import { siteFields } from "../../src/model/publication-fields.ts";
import { sectionFields } from "../../src/model/section.ts";
import { pageFields } from "../../src/model/static-page.ts";
import { tagFields } from "../../src/model/tag.ts";

/** A kind of file whose fields the reference describes. */
export interface DocumentedNoun {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Where its files lie, for the heading of the example. */
  readonly file: string;
  /** What the schema itself does not say, as Markdown. */
  readonly introduction: string;
  /** Fields that the example leaves out, because they exclude another or would hold the article back. */
  readonly leftOut: readonly string[];
  /** Where its fields stand, if not in a file of their own. */
  readonly form?: "block";
}

export const documentedNouns: readonly DocumentedNoun[] = [
  {
    name: "article",
    schema: articleFields,
    file: "articles/2023/11/harbour-reopens/index.md",
    introduction: `The file is \`articles/**/<name>.md\`, or \`articles/**/<name>/index.md\` beside its own pictures. Its folders are
for your order alone: the address is made of \`date\` and \`slug\`, after the pattern \`articleUrl\` of \`site.yaml\`.
The text after the front matter is the story.

\`authors\` and \`byline\` exclude each other, and so do \`image\` and \`map\`. \`kind: sponsored\` and \`sponsor\` need each other.`,
    leftOut: ["byline", "map", "sponsor", "lang", "canonical", "draft"],
  },
  {
    name: "map",
    schema: mapFields,
    file: "map",
    form: "block",
    introduction: `A map stands in the text of anything that has one, as a block of code that is called \`map\` and holds these fields, or
at the head of an article under \`map\` in its front matter, in place of \`image\`. It needs a place, a country to
highlight or an \`extent\`.`,
    leftOut: [],
  },
  {
    name: "chart",
    schema: chartFields,
    file: "chart",
    form: "block",
    introduction: `A chart stands in the text of anything that has one, as a block of code that is called \`chart\` and holds these fields.
Its figures may stand under the fields and a line of three hyphens instead of in \`data\`, a row a line, with commas,
semicolons or tabs between the values: the first row decides. A value that is empty or a dash is a gap. Decimals follow a
point, or a comma where commas do not divide the values.

There are at most 6 series, and 400 rows; bars that lie and dots of names have at most 40 rows, and at most 120 bars stand
side by side. Each date, number or name has one row. Areas of several series hold no negative figures.`,
    leftOut: ["alt"],
  },
  {
    name: "author",
    schema: authorFields,
    file: "authors/mara-lindqvist.md",
    introduction: `The file's name is the author's id, by which articles name the author, and a part of the address:
\`/authors/mara-lindqvist/\`. The text after the front matter is the biography.`,
    leftOut: [],
  },
  {
    name: "section",
    schema: sectionFields,
    file: "sections/world.md",
    introduction: `The file's name is the section's id, by which articles name it, and its address: \`/world/\`. The text after the
front matter, if any, is the section's introduction.`,
    leftOut: [],
  },
  {
    name: "tag",
    schema: tagFields,
    file: "tags/north-korea.md",
    introduction: `A tag needs no file: it exists as soon as an article uses it. A file gives it a title, a description and other
spellings that articles may use. The file's name is the tag's slug and a part of its address:
\`/tags/north-korea/\`. The text after the front matter, if any, is the tag's introduction.

Spellings that differ in case, spaces, hyphens or punctuation are one tag; another word is another, even if an address has
no room for the difference: C, C++ and C# are at \`/tags/c/\`, \`/tags/c-plus-plus/\` and \`/tags/c-sharp/\`; of Wahlen and
Wählen the one that was used first is at \`/tags/wahlen/\`, the other at an address with a suffix. The name of a tag's file
decides before that. A tag that only one article has, one slip of the keys from one that several have or that has a file, is a warning,
unless it has a file.`,
    leftOut: [],
  },
  {
    name: "page",
    schema: pageFields,
    file: "pages/about.md",
    introduction: `A page that is no article, such as About or a policy. The file's name is its address: \`/about/\`. The foot of every
page links to it.`,
    leftOut: ["lang", "draft"],
  },
  {
    name: "site",
    schema: siteFields,
    file: "site.yaml",
    introduction: `The one file that every publication needs. It is YAML as a whole, without the lines of three hyphens.

\`articleUrl\` begins and ends with a slash, may hold \`{year}\`, \`{month}\`, \`{day}\`, \`{section}\` and \`{slug}\`, and must
hold \`{slug}\`; between them it holds small letters, digits, hyphens and slashes.`,
    leftOut: [],
  },
];
