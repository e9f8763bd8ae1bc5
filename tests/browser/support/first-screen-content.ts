/** A paper of eight sections whose articles begin in every way in which articles begin. */
import sharp from "sharp";
import { layeredContent } from "../../support/layered-content.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { prose } from "./prose.ts";

/** What the masthead shows. */
interface Paper {
  readonly name?: string;
  readonly logo?: string;
}

const sections = ["World", "Politics", "Business", "Climate", "Science", "Culture", "Sport", "Opinion"];

const standfirst =
  "No boat has left since noon, and the harbour office says that none will sail before Thursday at the earliest.";

const captioned = { alt: "A harbour under dark clouds", caption: "The mole at noon.", credit: "Ada Brandt" };

const wide = { image: { src: "wide.jpg", ...captioned } };

const map = {
  places: [
    { name: "Seoul", lat: 37.57, lon: 126.98 },
    { name: "Tokyo", lat: 35.68, lon: 139.69 },
  ],
  highlight: ["South Korea"],
  caption: "Two capitals, and the sea between them.",
};

/** The fields of each article by its slug. */
export const beginnings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  usual: wide,
  italics: {
    ...wide,
    kind: "opinion",
    section: "opinion",
    title: "Let the ferries sail on Sundays at last",
  },
  portrait: { image: { src: "tall.jpg", ...captioned } },
  square: { image: { src: "square.jpg", ...captioned } },
  mapped: { map },
  plain: {},
  long: {
    ...wide,
    title:
      "Councils of seven islands agree to pay together for a lighthouse that can only be seen from two of them",
  },
  sponsored: { ...wide, kind: "sponsored", sponsor: "Northern Ferries" },
  live: { ...wide, kind: "live" },
  analysis: { ...wide, kind: "analysis", updated: "2024-03-05T10:30" },
};

/** Articles in other scripts, with Latin words and figures among their own. */
const otherScripts: Readonly<Record<string, readonly [string, string]>> = {
  ar: [
    "الجسر الجديد يفتح أبوابه أمام القادمين",
    "قالت شركة Northern Ferries إن العبّارة وصلت في 08:30 وعلى متنها ٩٠ مسافرًا.",
  ],
  he: [
    "הנמל נפתח מחדש אחרי אחת־עשרה שנות שיפוץ",
    "המעבורת Northern Star יצאה לדרך בשעה 08:30, ובה 90 נוסעים.",
  ],
};

const datelines: Readonly<Record<string, string>> = { ar: "القاهرة", he: "חיפה" };

const article = (slug: string, fields: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${Object.entries({
    title: "Gale shuts the harbours of the whole coast and keeps boats in port",
    description: standfirst,
    slug,
    date: "2024-03-05T08:30",
    section: "world",
    authors: ["ada-brandt"],
    dateline: "PORT ANSEL",
    ...fields,
  })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("")}---\n\n${body}\n`;

/** Clouds over a sea: shades from the top to the bottom. */
const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="a" x2="0.2" y2="1"><stop stop-color="#2e3b4e"/><stop offset=".6" stop-color="#9aa7b5"/>
<stop offset=".62" stop-color="#26343f"/><stop offset="1" stop-color="#5d6f78"/></linearGradient>
<rect width="100%" height="100%" fill="url(#a)"/></svg>`),
  )
    .jpeg()
    .toBuffer();

/** Makes the content folder of the paper. */
export const firstScreenContent = async ({
  name = "The Northern Courier",
  logo,
}: Paper = {}): Promise<string> => {
  const folder = layeredContent("sites/minimal");
  const text = `${prose(150)}\n\nThe keeper read *The Ferryman’s Sum* to the end, and **then** again.\n\n${prose(200)}`;
  const parts = ["One", "Two", "Three", "Four"].map((part) => `## ${part}\n\n${prose(400)}`).join("\n\n");
  writtenFiles(folder, {
    "site.yaml": `name: ${JSON.stringify(name)}
url: https://courier.example/
language: en
timeZone: Europe/London
description: A paper of the north.
${logo === undefined ? "" : `logo: { src: ${logo} }\n`}`,
    ...Object.fromEntries(
      sections.map((one, order) => [
        `sections/${one.toLowerCase()}.md`,
        `---\nname: ${one}\norder: ${order + 1}\n---\n`,
      ]),
    ),
    "articles/wide.jpg": await photograph(2400, 1600),
    "articles/tall.jpg": await photograph(1600, 2400),
    "articles/square.jpg": await photograph(1800, 1800),
    "articles/first.md": article("contents", wide, parts),
    ...Object.fromEntries(
      Object.entries(otherScripts).map(([lang, [title, words]]) => [
        `articles/${lang}.md`,
        article(lang, { title, lang, description: words, dateline: datelines[lang] }, words),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(beginnings).map(([slug, fields]) => [
        `articles/${slug}.md`,
        article(slug, fields, text),
      ]),
    ),
  });
  return folder;
};
