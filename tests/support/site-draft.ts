import { readFileSync } from "node:fs";
import { testFolder } from "./layered-content.ts";
import type { Choice } from "./seeded-choice.ts";

export interface TextDraft {
  /** The path relative to the content folder. */
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A content folder before it is written, with the target of its build. */
export interface SiteDraft {
  readonly publication: Readonly<Record<string, unknown>>;
  /** The fields of `front.yaml`; undefined if there is none. */
  readonly front?: Readonly<Record<string, unknown>> | undefined;
  /** The lines of `redirects.yaml`. */
  readonly redirects?: Readonly<Record<string, string>> | undefined;
  readonly articles: readonly TextDraft[];
  readonly sections: readonly TextDraft[];
  readonly authors: readonly TextDraft[];
  /** Static pages and files of tags. */
  readonly others: readonly TextDraft[];
  /** The files of the publication's own code, by path. */
  readonly code: Readonly<Record<string, string>>;
  /** The index in `pictureKinds` of the picture at each path. */
  readonly pictures: Readonly<Record<string, number>>;
  readonly now: string;
  readonly audience: "public" | "preview";
  readonly baseUrl?: string | undefined;
}

const pictureBytes = ["bridge", "secret"].map((name) =>
  readFileSync(testFolder(`sites/golden/articles/2024/03/${name}.png`)),
);

/** The number of pictures to choose from. */
export const pictureKinds = pictureBytes.length;

/** Every JSON value is a YAML value too. */
const yamlOf = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");

/** Returns the files of a draft, by their paths relative to the content folder. */
export const filesOfDraft = (draft: SiteDraft): Readonly<Record<string, string | Uint8Array>> => ({
  "site.yaml": yamlOf(draft.publication),
  ...(draft.redirects && { "redirects.yaml": yamlOf(draft.redirects) }),
  ...(draft.front && { "front.yaml": yamlOf(draft.front) }),
  ...Object.fromEntries(
    [...draft.articles, ...draft.sections, ...draft.authors, ...draft.others].map(
      ({ file, fields, body }) => [file, `---\n${yamlOf(fields)}---\n\n${body}\n`],
    ),
  ),
  ...Object.fromEntries(
    Object.entries(draft.pictures).map(([path, kind]) => [path, pictureBytes[kind] ?? Buffer.of()]),
  ),
});

export const draftTags = ["Harbour", "Choir", "Rivers & Seas", "Votes"] as const;
export const draftSections = ["town", "world", "culture"] as const;
export const draftAuthors = ["ada-brandt", "ben-okri-vale", "mara-lindqvist"] as const;
export const draftPictures = ["articles/2024/one.png", "articles/2024/two.png"] as const;
/** Days of the month. The last ones are later than the clock of a new draft. */
export const draftDays = [1, 2, 3, 5, 8, 9, 10, 27, 28, 29, 30] as const;

const capitalised = (id: string): string =>
  `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;

/** Returns an article with random fields. */
export const articleDraft = (index: number, choice: Choice): TextDraft => {
  const day = String(choice.oneOf(draftDays)).padStart(2, "0");
  const month = choice.oneOf(["02", "03", "03"]);
  const hasPicture = choice.below(4) === 0;
  return {
    file: `articles/2024/article-${index}.md`,
    fields: {
      title: `Headline ${index}`,
      slug: `article-${index}`,
      date: `2024-${month}-${month === "02" && Number(day) > 29 ? "29" : day}T${10 + choice.below(10)}:30`,
      section: choice.oneOf(draftSections),
      authors: choice.below(5) === 0 ? undefined : [choice.oneOf(draftAuthors)],
      tags: draftTags.filter(() => choice.below(3) === 0),
      story: choice.below(4) === 0 ? "bridge" : undefined,
      draft: choice.below(8) === 0 ? true : undefined,
      image: hasPicture ? { src: "one.png", alt: "A bridge" } : undefined,
    },
    body: `Text ${choice.below(1000)} of article ${index}.`,
  };
};

/** Returns a small site with everything, partly scheduled or draft. Its listings have several pages. */
export const siteDraft = (choice: Choice): SiteDraft => ({
  publication: {
    name: "The Small Paper",
    url: "https://small.example/",
    language: "en",
    timeZone: "Europe/Stockholm",
    description: "News of a small place.",
    pageSize: 2 + choice.below(2),
    feedSize: 4,
    // An index takes longer to make than all other files of so small a site.
    search: choice.oneOf([undefined, false, false]),
    stories: { bridge: "The bridge" },
  },
  articles: Array.from({ length: 3 + choice.below(10) }, (_, index) => articleDraft(index, choice)),
  sections: draftSections.map((id, order) => ({
    file: `sections/${id}.md`,
    fields: { name: capitalised(id), order },
    body: "",
  })),
  authors: draftAuthors.map((id) => ({
    file: `authors/${id}.md`,
    fields: { name: capitalised(id) },
    body: "A life in lines.",
  })),
  others: [
    { file: "pages/about.md", fields: { title: "About us", order: 1 }, body: "## Who we are\n\nA paper." },
    { file: "tags/harbour.md", fields: { title: "Harbour", aliases: ["Port"] }, body: "All of the harbour." },
  ],
  code: { "lib/words.ts": 'export const words = "words";\n' },
  pictures: Object.fromEntries(draftPictures.map((path, kind) => [path, kind])),
  now: "2024-03-20T12:00",
  audience: "public",
});
