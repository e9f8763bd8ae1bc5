import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fallbackFonts } from "../../../src/assets/fallback-fonts.ts";
import { withFallbacks } from "../../../src/assets/fallback-names.ts";
import type { FontFace } from "../../../src/assets/font-faces.ts";
import { paths } from "../../../src/lib/runtime.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const newsreader = (style: FontFace["style"], subset = "latin"): FontFace => ({
  family: "Newsreader",
  file: join(paths.fonts, `newsreader-text-${subset}-${style}.woff2`),
  style,
  weights: [200, 800],
  ranges: subset === "latin" ? [[0, 0xff]] : [[0x100, 0x2ff]],
});

const serif = "h1 { font-family: Newsreader, Georgia, serif; }";

describe("the fallback of a font", () => {
  it("is one font of the system for each style and group of weights, and the best of several", async () => {
    const { css, names } = await fallbackFonts([newsreader("normal"), newsreader("italic")], serif);
    const rules = css.split("\n").map((rule) => ({
      weights: /font-weight: ([^;]+)/.exec(rule)?.[1],
      style: /font-style: (\w+)/.exec(rule)?.[1],
      local: /local\("([^"]+)"\)/.exec(rule)?.[1],
      scale: Number(/size-adjust: ([0-9.]+)%/.exec(rule)?.[1]),
    }));
    // A browser takes the last one that it has.
    assert.deepEqual(
      rules.slice(-3).map(({ local, weights, style }) => [local, weights, style]),
      [
        ["Times New Roman", "1 499", "normal"],
        ["Times New Roman Bold", "500 1000", "normal"],
        ["Times New Roman Italic", "1 1000", "italic"],
      ],
    );
    assert.deepEqual(
      rules.map(({ scale }) => Math.round(scale)),
      [82, 78, 77, 88, 87, 85, 105, 104, 98],
    );
    assert.deepEqual([...names], [["Newsreader", "Newsreader Fallback"]]);
  });

  it("is measured on the file that has the letters of texts", async () => {
    const both = await fallbackFonts([newsreader("normal", "latin-ext"), newsreader("normal")], serif);
    assert.deepEqual(both, await fallbackFonts([newsreader("normal")], serif));
  });

  it("is a font of the same kind", async () => {
    const localOf = async (css: string) =>
      /src: local\("([^"]+)"\)/.exec((await fallbackFonts([newsreader("normal")], css)).css)?.[1];
    assert.equal(await localOf(serif), "DejaVu Serif");
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
