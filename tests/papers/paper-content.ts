/** Content folders of newspapers as they are: of few or many sections and articles, with many pictures or none. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Choice, seededChoice } from "../support/seeded-choice.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";
import { arabic } from "./arabic.ts";
import { drawnPhotographs } from "./drawn-photographs.ts";
import { english } from "./english.ts";
import { type PhotographTerms, photographs, portraits } from "./photograph-list.ts";
import type { Subject, Tale, Tongue } from "./tongue.ts";

export interface PaperTerms {
  readonly sections: 1 | 3 | 8;
  readonly articles: number;
  readonly pictures: "rich" | "mixed" | "none";
  readonly direction: "ltr" | "rtl";
  /** Another number gives other places, numbers, kinds and pictures. Default: 1. */
  readonly seed?: number;
  /** How many photographs take turns; those of a test are encoded once. Default: all. */
  readonly photographs?: number;
  /** Lines that are added to `site.yaml`. */
  readonly settings?: string;
}

/** The time at which papers are built: their newest article is 19 minutes old. */
export const paperTime = "2026-01-15T21:00";

/** How many articles of a hundred have a lead picture. Opinion has fewer. */
const pictured = { rich: 94, mixed: 45, none: 0 } as const;

const minute = 60_000;

/** Returns the times of articles, the newest first: four to nine a day, from the evening to the early morning. */
const times = (count: number, choice: Choice): readonly string[] => {
  const found: number[] = [];
  for (let day = 0; found.length < count; day += 1) {
    const evening = Date.parse(`${paperTime}Z`) - day * 24 * 60 * minute - (day === 0 ? 19 : 55) * minute;
    const published = 4 + choice.below(6);
    for (let index = 0; index < published; index += 1)
      found.push(evening - index * 105 * minute - (index === 0 ? 0 : choice.below(70)) * minute);
  }
  return found.slice(0, count).map((time) => new Date(time).toISOString().slice(0, 16));
};

interface Told {
  readonly tale: Tale;
  readonly subject: Subject;
  readonly round: number;
}

/** Returns the tales of a paper: every subject in turn, as often as there are articles to write. */
const told = ({ subjects }: Tongue, count: number): readonly Told[] =>
  Array.from({ length: count }, (_, index) => {
    // 5 and 8 have no common divisor, so that neighbours come from subjects that are far from each other.
    const subject = subjects[(index * 5) % subjects.length];
    if (!subject) throw new Error("A tongue has subjects.");
    const turn = Math.floor(index / subjects.length);
    const tale = subject.tales[turn % subject.tales.length];
    if (!tale) throw new Error(`${subject.id} has no tales.`);
    return { tale, subject, round: Math.floor(turn / subject.tales.length) };
  });

const filled = (text: string, { places, days }: Tongue, choice: Choice): string =>
  text
    .replaceAll("{place}", () => choice.anyOf(places) ?? "")
    .replaceAll("{day}", () => choice.anyOf(days) ?? "")
    .replaceAll("{number}", () => String(3 + choice.below(95)));

const bodyOf = ({ sentences }: Tongue, choice: Choice): string =>
  Array.from({ length: 4 + choice.below(6) }, () =>
    Array.from({ length: 3 }, () => choice.anyOf(sentences)).join(" "),
  ).join("\n\n");

/** Returns the names of sections, by the subjects that they take. */
const sectionsOf = (tongue: Tongue, count: PaperTerms["sections"]): ReadonlyMap<string, Subject> => {
  const { subjects, everything } = tongue;
  const [news = subjects[0], second, third] = [subjects[0], subjects[5], subjects[7]];
  if (!news || !second || !third) throw new Error("A tongue has eight subjects.");
  const general = { ...news, id: "news", name: everything };
  return new Map(
    subjects.map((subject) => {
      if (count === 8) return [subject.id, subject];
      if (count === 1) return [subject.id, general];
      return [
        subject.id,
        subject.id === third.id ? third : ["culture", "sport"].includes(subject.id) ? second : general,
      ];
    }),
  );
};

const files = (terms: PaperTerms) => {
  const tongue = terms.direction === "ltr" ? english : arabic;
  const choice = seededChoice(terms.seed ?? 1);
  const sections = sectionsOf(tongue, terms.sections);
  const dates = times(terms.articles, choice);
  const shown = terms.pictures === "none" ? [] : photographs.slice(0, terms.photographs);
  const used = new Set<PhotographTerms>();
  let next = 0;
  const picture = () => {
    const photograph = shown[next % shown.length];
    next += 1;
    if (!photograph) return undefined;
    used.add(photograph);
    return {
      src: `../../photographs/${photograph.name}.jpg`,
      alt: photograph.alt[tongue.language],
      caption: choice.below(2) === 0 ? choice.anyOf(tongue.sentences) : undefined,
      credit: choice.anyOf(tongue.credits),
    };
  };
  const articles = told(tongue, terms.articles).map(({ tale, subject, round }, index) => {
    const date = dates[index] ?? paperTime;
    const kind = tale.kind;
    const chance = kind === "opinion" ? pictured[terms.pictures] / 3 : pictured[terms.pictures];
    const authors = tongue.authors.filter(
      (_, at) => at % tongue.subjects.length === tongue.subjects.indexOf(subject),
    );
    const author = kind === "opinion" ? choice.anyOf(tongue.authors) : choice.anyOf(authors);
    const fields = {
      title: filled(tale.title, tongue, choice),
      slug: `${subject.id}-${index + 1}`,
      description: tale.standfirst && filled(tale.standfirst, tongue, choice),
      date,
      updated: kind === "live" ? paperTime : undefined,
      section: sections.get(subject.id)?.id,
      kind,
      sponsor: kind === "sponsored" ? tongue.sponsor : undefined,
      authors: kind === "sponsored" ? undefined : author && [author.id],
      story: round === 0 ? tale.story : undefined,
      tags: tale.tags,
      dateline: !kind && choice.below(3) === 0 ? choice.anyOf(tongue.places) : undefined,
      image: choice.below(100) < chance ? picture() : undefined,
    };
    return [
      `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${fields.slug}.md`,
      markdown(fields, bodyOf(tongue, choice)),
    ];
  });
  const faces = terms.pictures === "none" ? [] : portraits.slice(0, terms.photographs ?? portraits.length);
  return {
    texts: {
      "site.yaml": siteOf(tongue, terms),
      ...Object.fromEntries(
        [...new Set(sections.values())].map(({ id, name, description }, order) => [
          `sections/${id}.md`,
          markdown({ name, description, order }, ""),
        ]),
      ),
      ...Object.fromEntries(
        tongue.authors.map(({ id, name, role }, index) => {
          const face = faces[index];
          const image = face && { src: `../articles/photographs/${face.name}.jpg`, alt: name };
          return [`authors/${id}.md`, markdown({ name, role, image }, "")];
        }),
      ),
      ...Object.fromEntries(articles),
    },
    pictures: [...used, ...faces].map(({ name }) => `${name}.jpg`),
  };
};

const siteOf = ({ name, description, language, timeZone, stories }: Tongue, { settings = "" }: PaperTerms) =>
  `${yaml({ name, url: "https://courier.example/", language, timeZone, description, stories })}${settings}\n`;

/** Every JSON value is a YAML value too. */
const yaml = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");

const markdown = (fields: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${yaml(fields)}---\n\n${body}\n`;

/** Writes the content folder of a paper, always the same for the same terms. Returns its absolute path. */
export const paperContent = async (terms: PaperTerms): Promise<string> => {
  const folder = temporaryFolder();
  const { texts, pictures } = files(terms);
  writtenFiles(folder, texts);
  mkdirSync(join(folder, "articles/photographs"), { recursive: true });
  const drawn = pictures.length > 0 ? await drawnPhotographs() : "";
  for (const name of pictures) copyFileSync(join(drawn, name), join(folder, "articles/photographs", name));
  return folder;
};
