import { stringify } from "yaml";
import { baseLanguage } from "../i18n/base-language.ts";
import type { Answers } from "./answers.ts";
import { firstArticle } from "./first-article.ts";

interface SampleOptions {
  readonly answers: Answers;
  /** The date of the first article, as front matter holds it. */
  readonly date: string;
}

/** Returns the content that a publication begins with: text by path, relative to the publication's folder. */
export function sampleContent({ answers, date }: SampleOptions): Readonly<Record<string, string>> {
  const { name, url, language, timeZone } = answers;
  // The texts of the sample are in English. Readers and browsers must know that.
  const textLanguage = isEnglish(language) ? {} : { lang: "en" };
  const site = {
    name,
    url,
    language,
    timeZone,
    description: `News from ${name}.`,
    policies: { masthead: "about" },
  };
  return {
    "content/site.yaml": stringify(site, yamlOptions),
    "content/sections/news.md": fileOf({ name: "News", order: 10, description: "What happened." }),
    "content/sections/culture.md": fileOf({
      name: "Culture",
      order: 20,
      description: "Books, stage, music.",
    }),
    "content/authors/newsroom.md": fileOf(
      { name: "The newsroom" },
      "Replace this file by one for each person who writes: the name of the file is the author's id.",
    ),
    "content/pages/about.md": fileOf({ title: `About ${name}`, order: 10, ...textLanguage }, about),
    [`content/articles/${date.slice(0, 4)}/${date.slice(5, 7)}/how-to-write-an-article.md`]: firstArticle(
      date,
      textLanguage,
    ),
  };
}

const about = `Say here who makes this publication, who owns it, how it is paid for, and how readers can reach you.

## Corrections

Say here how readers can report a mistake, and what you do then. All corrections are listed on [one page](/corrections/).`;

function isEnglish(language: string): boolean {
  return baseLanguage(language) === "en";
}

const yamlOptions = { lineWidth: 0 } as const;

function fileOf(fields: Readonly<Record<string, unknown>>, text = ""): string {
  const frontMatter = `---\n${stringify(fields, yamlOptions)}---\n`;
  return text === "" ? frontMatter : `${frontMatter}\n${text}\n`;
}
