/** What readers hear: the accessibility tree of each kind of page, and what screen readers list of it. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type Spoken, spokenPage } from "../measures/spoken-page.ts";
import { pageAround } from "../support/faulty-pages.ts";
import { onNewPage } from "../support/on-new-page.ts";
import type { ServedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";

const named = [
  "link",
  "button",
  "heading",
  "navigation",
  "region",
  "image",
  "searchbox",
  "combobox",
  "figure",
];

/** A figure may go without a name: its caption is read after it. */
const unnamed = (spoken: readonly Spoken[]): readonly string[] =>
  spoken
    .filter(({ role, name }) => role !== "figure" && named.includes(role) && name === "")
    .map(({ role }) => role);

/** Links to fronts and to versions of a page stand in navigations that say so. */
const languages = ["English", "Deutsch", "Français", "العربية"];

/** Names of links that lead to several addresses. */
const ambiguous = (spoken: readonly Spoken[]): readonly string[] => {
  const links = spoken.filter(({ url }) => url !== undefined);
  return [...Map.groupBy(links, ({ name }) => name)]
    .filter(([name, same]) => !languages.includes(name) && new Set(same.map(({ url }) => url)).size > 1)
    .map(([name]) => name);
};

const landmarks = ["banner", "main", "contentinfo", "navigation", "region", "search", "complementary"];

/** Landmarks that have role and name of another. */
const repeated = (spoken: readonly Spoken[]): readonly string[] =>
  [...Map.groupBy(spoken, ({ role, name }) => `${role} ${name}`)]
    .filter(([, same]) => same.length > 1 && landmarks.includes(same[0]?.role ?? ""))
    .map(([name]) => name);

const inPictures = (spoken: readonly Spoken[]): readonly string[] =>
  spoken.filter(({ within }) => within.includes("image")).map(({ name }) => name);

/** Pictures of cards. An article has its pictures in figures. */
const onCards = (spoken: readonly Spoken[]): readonly string[] =>
  spoken
    .filter(
      ({ role, within }) => role === "image" && within.includes("article") && !within.includes("figure"),
    )
    .map(({ name }) => name);

/** Each fault with the rule that forbids it, and a part of a page that has it. */
const faults = [
  {
    rule: "has no link, heading, picture, control or region without a name",
    find: unnamed,
    example: '<p><a href="#main"><svg width="9" height="9"></svg></a></p>',
  },
  {
    rule: "has no two links with one name and different addresses",
    find: ambiguous,
    example: '<p><a href="https://a.example/">RSS feed</a> <a href="https://b.example/">RSS feed</a></p>',
  },
  {
    rule: "has no two landmarks of one name",
    find: repeated,
    example:
      '<nav aria-label="Ways"><a href="#main">a</a></nav><nav aria-label="Ways"><a href="#main">b</a></nav>',
  },
  {
    rule: "reads nothing inside of pictures, maps and charts",
    find: inPictures,
    example: '<div role="img" aria-label="Map"><svg><text>Oslo</text></svg></div>',
  },
  {
    rule: "reads no picture beside the headline of a card",
    find: onCards,
    example:
      '<article><img alt="A bridge" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><h2>Open</h2></article>',
  },
] as const;

const sitesOf = ({ golden, rightToLeft, bilingual }: Stage): readonly ServedSite[] => [
  golden,
  rightToLeft,
  bilingual,
];

export const ears = (stage: () => Stage): void => {
  describe("each kind of page, read aloud,", () => {
    const pages: { readonly path: string; readonly spoken: readonly Spoken[] }[] = [];
    before(async () => {
      for (const site of sitesOf(stage()))
        for (const path of site.kinds)
          await onNewPage(stage().browser, async (page) => {
            await page.goto(site.url + path);
            pages.push({ path, spoken: await spokenPage(page) });
          });
    });

    for (const { rule, find } of faults)
      it(rule, () => {
        const found = pages.flatMap(({ path, spoken }) => find(spoken).map((error) => `${path}: ${error}`));
        assert.deepEqual(found, []);
      });

    it("says in the link of a headline what kind of article it is", async () => {
      await onNewPage(stage().browser, async (page) => {
        for (const path of ["", "archive/2024/02/", "town/page/1/"]) {
          await page.goto(stage().golden.url + path);
          const links = (await spokenPage(page)).filter(
            ({ role, within }) => role === "link" && within.includes("heading"),
          );
          const names = links.map(({ name }) => name.replace(/[\u2068\u2069]/g, ""));
          for (const [title, label] of [
            ["A word from the quarry", /^Sponsored by Golden Quarry ?: /],
            ["Live from the bridge", /^Live ?: /],
            ["A review", /^Review ?: /],
          ] as const)
            for (const name of names.filter((one) => one.endsWith(title))) assert.match(name, label);
          assert.ok(names.length > 0);
        }
      });
    });
  });

  describe("the measures of what is read aloud", () => {
    for (const { rule, find, example } of faults)
      it(`find what breaks the rule that a page ${rule}`, () =>
        onNewPage(stage().browser, async (page) => {
          await page.setContent(pageAround(example));
          assert.notDeepEqual(find(await spokenPage(page)), []);
        }));
  });
};
