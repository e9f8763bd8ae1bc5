/** Reader modes of browsers: what Readability, that of Firefox, makes of articles of each kind. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { writtenFiles } from "./support/written-files.ts";

/** Sentences that are told apart by their number, long enough for a reader mode to count them. */
const sentences = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `Paragraph ${index + 1} says, at some length, that the ferry sails again, as it did before the storm, and that the quay is dry.`,
  );

const photograph =
  "image: { src: bridge.png, alt: A bridge in fog, caption: The bridge on Tuesday., credit: Ada Brandt }";
const boxes = `
::: factbox The bridge in figures
- Built in 1931, by hand
- 412 metres, with both ramps
:::

::: note
The council owns the quay, the bridge and the ferry.
:::

::: pullquote The mason
It holds, and it will hold.
:::

\`\`\`chart
type: bar
title: Who crosses
data: [[Quarter, 2022, 2023], [Upper Town, 412, 380], [Old Quay, 93, 401]]
\`\`\`
`;
const map = "places: [{ name: Ferrin, lat: 60.62, lon: -1.07 }, { name: Osker, lat: 60.15, lon: -1.15 }]";

/** The front matter and the further text of each article. */
const articles = {
  photograph: [photograph, boxes],
  map: [`map: { ${map}, caption: Where the ferry sails. }`, `\n\`\`\`map\n${map}\n\`\`\`\n`],
  bare: ["", boxes],
  corrected: [`${photograph}\ncorrections: [{ date: 2024-03-06, text: The bridge is older. }]`, ""],
  live: [
    `${photograph}\nkind: live`,
    "\n::: update 2024-03-05T10:15 The lamps come on\nLamps were lit, at last, along the whole of the quay.\n:::\n",
  ],
  sponsored: [`${photograph}\nkind: sponsored\nsponsor: Quarry & Sons`, ""],
  arabic: [`${photograph}\nlang: ar`, ""],
} as const;

type Name = keyof typeof articles | "short";

const sourceOf = (name: Name): string => {
  const [fields, further] = name === "short" ? [photograph, ""] : articles[name];
  const text = sentences(name === "short" ? 2 : 8).join("\n\n");
  return `---\ntitle: The ferry of ${name} sails\ndescription: What is known about it so far.\ndate: 2024-03-05T08:30\nsection: town\nbyline: Ada Brandt\ndateline: OSKER\n${fields}\n---\n\n${text}\n${further}`;
};

const names: readonly Name[] = [
  "photograph",
  "map",
  "bare",
  "corrected",
  "live",
  "sponsored",
  "arabic",
  "short",
];

const content = (): string => {
  const folder = layeredContent("sites/minimal");
  const bridge = readFileSync(testFolder("sites/golden/articles/2024/03/bridge.png"));
  for (const name of names)
    writtenFiles(folder, {
      [`articles/${name}/index.md`]: sourceOf(name),
      [`articles/${name}/bridge.png`]: bridge,
    });
  return folder;
};

/** Returns what a reader mode shows of an article. */
const readOf = (site: BuiltSite, name: Name) => {
  const { document } = parseHTML(site.read(`2024/03/05/the-ferry-of-${name}-sails/index.html`));
  const read = new Readability(document).parse();
  assert.ok(read?.content, name);
  const shown = parseHTML(`<!DOCTYPE html><html><body>${read.content}</body></html>`).document;
  return { ...read, shown, text: (shown.body.textContent ?? "").replace(/\s+/g, " ") };
};

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("a reader mode", () => {
  let site: BuiltSite;
  before(async () => {
    site = await builtSite({ folder: content(), now: "2024-03-09T12:00" });
  });

  for (const name of names)
    it(`has all paragraphs of the article ${name} once, in their order, with headline and byline`, () => {
      const { title, byline, lang, dir, text } = readOf(site, name);
      const wanted = sentences(name === "short" ? 2 : 8);
      assert.deepEqual(
        wanted.map((sentence) => count(text, sentence)),
        wanted.map(() => 1),
      );
      const places = wanted.map((sentence) => text.indexOf(sentence));
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      );
      assert.equal(title, `The ferry of ${name} sails`);
      assert.equal(byline, "Ada Brandt");
      assert.equal(lang, name === "arabic" ? "ar" : "en");
      assert.equal(dir ?? "ltr", name === "arabic" ? "rtl" : "ltr");
      assert.match(text, /OSKER/);
    });

  for (const name of names.filter((one) => one !== "bare" && one !== "map"))
    it(`keeps the lead picture of the article ${name} once, with its caption`, () => {
      const { shown, text } = readOf(site, name);
      const pictures = [...shown.querySelectorAll("img")].map((img) => [
        img.getAttribute("alt"),
        img.getAttribute("src"),
      ]);
      assert.equal(pictures.length, 1);
      assert.equal(pictures[0]?.[0], "A bridge in fog");
      assert.equal(count(text, "The bridge on Tuesday."), 1);
      assert.ok(text.indexOf("The bridge on Tuesday.") < text.indexOf("Paragraph 1"));
      assert.match(text, /Ada Brandt/);
    });

  it("keeps the map at the head as a picture, and names of places in a text once", () => {
    const { shown, text } = readOf(site, "map");
    const [picture] = shown.querySelectorAll("img");
    assert.match(picture?.getAttribute("src") ?? "", /\/graphics\/map-.*\.svg$/);
    assert.match(picture?.getAttribute("alt") ?? "", /Ferrin/);
    assert.equal(count(text, "Where the ferry sails."), 1);
    assert.ok(count(text, "Osker") <= 1, text);
  });

  for (const name of ["photograph", "bare"] as const)
    it(`keeps boxes, quotes and figures of the article ${name}`, () => {
      const { text } = readOf(site, name);
      for (const part of [
        "The bridge in figures",
        "Built in 1931, by hand",
        "The council owns the quay",
        "It holds, and it will hold.",
        "The mason",
        "Who crosses",
        "Upper Town",
        "412",
      ])
        assert.equal(count(text, part), part === "412" ? 2 : 1, part);
    });
});
