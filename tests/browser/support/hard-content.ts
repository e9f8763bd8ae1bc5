/** A publication with everything that is hard to lay out, as editors may well write it. */
import { readFileSync } from "node:fs";
import { layeredContent, testFolder } from "../../support/layered-content.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { prose } from "./prose.ts";

const longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const sentence = "The council of the harbour met again on Tuesday to hear what the storm had cost it, ";
const longHeadline = sentence.repeat(4).slice(0, 299).trim();
const longTag = "Rebuilding of the northern mole after the storms of the fall";

const columns = Array.from({ length: 20 }, (_, index) => `Column ${index + 1}`);
const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = [
  tableRow(columns),
  tableRow(columns.map(() => "---:")),
  ...["North", "South"].map((place) => tableRow(columns.map((_, index) => `${place} ${index * 1234.5}`))),
].join("\n");

const codeLine = (_: unknown, index: number): string =>
  `const line${index} = "${index % 40 === 0 ? "a long line ".repeat(20) : "a line"}";`;
const code = ["```js", ...Array.from({ length: 4000 }, codeLine), "```"].join("\n");

const unbroken = [
  `See https://example.org/${"a-very-long-path/".repeat(12)} and \`${"unbroken_name_".repeat(12)}\`.`,
  `## ${longWord}`,
  `::: pullquote ${longWord}\n${longWord} ${longWord}.\n:::`,
  `::: factbox ${longWord}\n- ${longWord}\n  - ${longWord}\n    - ${longWord}\n      - ${longWord}\n:::`,
  `> ${longWord}\n>\n> > ${longWord}`,
  `| ${longWord} | two |\n| --- | --- |\n| one | ${longWord} |`,
  `Said so.[^1]\n\n[^1]: ${longWord} https://example.org/${"path/".repeat(40)}`,
].join("\n\n");

const map = `\`\`\`map
places:
  - { name: Seoul, lat: 37.57, lon: 126.98 }
  - { name: Tokyo, lat: 35.68, lon: 139.69 }
highlight: [South Korea]
caption: Two capitals, and the sea between them.
\`\`\``;

const article = (fields: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${Object.entries({ date: "2024-03-05T08:30", section: "town", ...fields })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("")}---\n\n${body}\n`;

const picture = { src: "bridge.png", alt: "A bridge of two colours", caption: sentence, credit: longWord };

const full = {
  authors: ["ada-brandt"],
  tags: ["Harbour", longTag, "Storms"],
  image: picture,
  dateline: "PORT ANSEL, Harrow Sound",
  description: sentence,
  sources: [{ title: "The register of the harbour", url: "https://register.example/harbour" }],
  corrections: [{ date: "2024-03-06T09:00", text: "An earlier version gave the wrong number of boats." }],
};

const { image: _, ...unpictured } = full;

const world = {
  places: [
    { name: "Port Ansel", lat: 60.15, lon: -1.15 },
    { name: "Tokyo", lat: 35.68, lon: 139.69 },
    { name: "Lima", lat: -12.05, lon: -77.04 },
    { name: "Sydney", lat: -33.87, lon: 151.2 },
  ],
  highlight: ["Brazil", "India"],
  caption: sentence,
};

const liveUpdate = (time: string, title: string, body: string): string =>
  `:::: update 2024-03-09T${time} ${title}\n${body}\n::::`;

const live = [
  sentence.repeat(2),
  liveUpdate(
    "10:45",
    `${longWord} {key by=ada-brandt}`,
    `${unbroken}\n\n![A bridge](bridge.png "${sentence}")`,
  ),
  liveUpdate("10:30", `${longHeadline.slice(0, 190)} {key}`, `${sentence}\n\n${map}`),
  liveUpdate("09:10", "", `${table}\n\n::: correction 2024-03-09T09:30\n${longWord} ${sentence}\n:::`),
  liveUpdate("09:00", "Words", "Words."),
].join("\n\n");

const articles: Readonly<Record<string, string>> = {
  "one-word": article(
    { title: longWord, description: longWord, byline: longWord, tags: [longTag] },
    "Words.",
  ),
  "long-headline": article({ title: longHeadline, authors: ["ada-brandt"], kind: "opinion" }, "Words."),
  emoji: article({ title: "🎉🎈🎊".repeat(16), slug: "emoji" }, "👩‍👩‍👧‍👦 ".repeat(20)),
  bare: article({ title: "Bare" }, "No picture, no tags, no authors, no standfirst."),
  table: article({ title: "A table of twenty columns", date: "2024-03-04" }, table),
  code: article({ title: "Four thousand lines", date: "2024-03-04" }, code),
  map: article({ title: "A map", date: "2024-03-03" }, map),
  unbroken: article({ title: "What cannot be broken", slug: "unbroken", date: "2024-03-03" }, unbroken),
  "with-everything": article({ title: longHeadline, slug: "with-everything", ...full }, unbroken),
  "eight-hundred-words": article({ title: "The keeper of the harbour", ...full }, prose(800)),
  live: article(
    { title: "The night, hour by hour", ...full, kind: "live", date: "2024-03-09T08:30", corrections: [] },
    live,
  ),
  "live-ended": article(
    { title: "A night that is over", kind: "live", coverageEnd: "2024-03-09T11:00" },
    liveUpdate("10:45", "The end {key}", "It is over."),
  ),
  "world-map": article({ title: "The harbours of the world", ...unpictured, map: world }, prose(800)),
};

const bridge = readFileSync(testFolder("sites/golden/articles/2024/03/bridge.png"));

/** Makes a content folder with a full section and one without an article. */
export const hardContent = (): string => {
  const folder = layeredContent("sites/minimal");
  writtenFiles(folder, {
    "sections/empty.md": "---\nname: Empty\ndescription: A section without an article.\n---\n",
    "sections/word.md": `---\nname: ${longWord.slice(0, 60)}\n---\n`,
    "articles/bridge.png": bridge,
    ...Object.fromEntries(Object.entries(articles).map(([name, text]) => [`articles/${name}.md`, text])),
  });
  return folder;
};
