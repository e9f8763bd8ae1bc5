import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { identityFiles } from "../../../src/pages/identity.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const type = { fonts: "newsreader 1", lacking: (text: string) => [...text].filter((one) => one > "\u024f") };

const filesOf = (given: Parameters<typeof publicationFixture>[0] = {}, own: readonly string[] = []) =>
  identityFiles(publicationFixture(given), type, new Set(own));

const urls = (own: readonly string[]) => filesOf({}, own).map(({ url }) => url);

const allUrls = [
  "/favicon.svg",
  "/favicon.ico",
  "/apple-touch-icon.png",
  "/icon-192.png",
  "/icon-512.png",
  "/icon-maskable-512.png",
  "/card.png",
];

describe("the files of a publication's identity", () => {
  it("are icons and a card, unless the publication has its own", () => {
    assert.deepEqual(urls([]), allUrls);
    assert.deepEqual(urls(["/card.png", "/ads.txt"]), allUrls.slice(0, -1));
  });

  it("leave out those that would be another sign than an icon of its own", () => {
    assert.ok(!urls(["/favicon.svg"]).includes("/favicon.ico"));
    assert.ok(!urls(["/icon-512.png"]).includes("/icon-maskable-512.png"));
    assert.ok(!urls(["/icon-512.png", "/icon-maskable-512.png"]).includes("/icon-maskable-512.png"));
  });

  it("have the first letter of the name, or none if no font has it", () => {
    assert.deepEqual(
      filesOf({ name: "The Sound Courier" }).map(({ facts }) => facts.letter),
      allUrls.map(() => "S"),
    );
    assert.equal(filesOf({ name: "南方", language: "zh" })[0]?.facts.letter, "");
  });

  it("are drawn anew if what they show has changed, and only then", () => {
    const names = (given: Parameters<typeof publicationFixture>[0]) =>
      filesOf(given).map(({ cachedAs }) => cachedAs);
    const before = names({ name: "Courier" });
    assert.equal(new Set(before).size, allUrls.length);
    const changed = (given: Parameters<typeof publicationFixture>[0]) =>
      names({ name: "Courier", ...given }).filter((name, index) => name !== before[index]).length;
    assert.equal(changed({}), 0);
    assert.equal(changed({ accent: "#14508c" }), allUrls.length);
    assert.equal(changed({ name: "Messenger" }), allUrls.length);
    // The same letter: only the card has the name.
    assert.equal(changed({ name: "The Chronicle" }), 1);
    assert.equal(changed({ description: "Other words." }), 1);
  });
});
