import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fallbackFonts } from "../../../src/assets/fallback-fonts.ts";
import { withFallbacks } from "../../../src/assets/fallback-names.ts";
import type { FontFace } from "../../../src/assets/font-faces.ts";
import { paths } from "../../../src/lib/runtime.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const newsreader = (style: FontFace["style"], subset = "latin"): FontFace => ({
  family: "Newsreader",
  file: join(paths.fonts, "files", `newsreader-${subset}-wght-${style}.woff2`),
  style,
  weights: [200, 800],
  ranges: subset === "latin" ? [[0, 0xff]] : [[0x100, 0x2ff]],
});

const serif = "h1 { font-family: Newsreader, Georgia, serif; }";

/** The percentages of a descriptor in fallback rules. */
const sharesOf = (css: string, descriptor: string): readonly number[] =>
  [...css.matchAll(new RegExp(`${descriptor}: ([0-9.]+)%`, "g"))].map(([, share]) => Number(share));

describe("the fallback of a font", () => {
  it("has about the measures that were found for Newsreader by hand", async () => {
    const { css, names } = await fallbackFonts([newsreader("normal"), newsreader("italic")], serif);
    const measured = readFileSync(join(dirname(paths.styles), "fonts.css"), "utf8");
    for (const descriptor of ["size-adjust", "ascent-override", "descent-override"]) {
      const byHand = sharesOf(measured, descriptor);
      const made = sharesOf(css, descriptor);
      assert.equal(made.length, 3);
      for (const [index, share] of made.entries())
        assert.ok(
          Math.abs(share - (byHand[index] ?? 0)) <= 2.5,
          `${descriptor} ${share}, not ${byHand[index]}`,
        );
    }
    assert.deepEqual([...names], [["Newsreader", "Newsreader Fallback"]]);
  });

  it("is measured on the file that has the letters of texts", async () => {
    const both = await fallbackFonts([newsreader("normal", "latin-ext"), newsreader("normal")], serif);
    assert.deepEqual(both, await fallbackFonts([newsreader("normal")], serif));
  });

  it("is a font of the same kind", async () => {
    const localOf = async (css: string) =>
      /src: local\("([^"]+)"\)/.exec((await fallbackFonts([newsreader("normal")], css)).css)?.[1];
    assert.equal(await localOf(serif), "Times New Roman");
    assert.equal(await localOf('h1 { font-family: "Newsreader", Arial, sans-serif }'), "Arial");
    assert.equal(await localOf("h1 { font-family: Newsreader, monospace }"), undefined);
  });

  it("is not made of a file that is no font, which is told", async () => {
    const file = join(temporaryFolder(), "own.woff2");
    writeFileSync(file, "no font");
    const { css, names, unreadable } = await fallbackFonts([{ ...newsreader("normal"), file }], serif);
    assert.deepEqual([css, names.size, unreadable], ["", 0, [file]]);
  });
});

describe("the name of a fallback", () => {
  const names = new Map([["Own Serif", "Own Serif Fallback"]]);

  for (const [given, expected] of [
    ['a { --serif: "Own Serif", serif }', '--serif: "Own Serif", "Own Serif Fallback", serif;'],
    ["a { --serif: Own Serif }", '--serif: Own Serif, "Own Serif Fallback";'],
    [
      'a { font-family: Georgia, "Own Serif", serif }',
      "font-family: Georgia, Own Serif, Own Serif Fallback, serif;",
    ],
    ['a { font: 1rem/1.5 "Own Serif" }', "font: 1rem / 1.5 Own Serif, Own Serif Fallback;"],
    ['a { font: var(--size) "Own Serif", serif }', 'font: var(--size) "Own Serif", serif;'],
    ['a { --serif: "Own Serif Pro", serif }', '--serif: "Own Serif Pro", serif;'],
    ['a { content: "Own Serif" }', 'content: "Own Serif";'],
  ] as const)
    it(`follows the family in ${given}`, () => {
      const [line = ""] = withFallbacks(given, names).split("\n").slice(1);
      assert.equal(line.trim().replace(/,\s*/g, ", "), expected);
    });
});
