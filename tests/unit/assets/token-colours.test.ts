import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadStyles } from "../../../src/assets/own-styles.ts";
import { ownColours } from "../../../src/assets/token-colours.ts";
import { loadCustomisation } from "../../../src/customisation/customisation.ts";
import { findCustomisation } from "../../../src/customisation/files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const origin = { file: "content/site.yaml", positions: new Map([["accent", { line: 5, column: 9 }]]) };

const coloursOf = async (tokens: string, colour?: string) => {
  const folder = temporaryFolder();
  writtenFiles(folder, { "styles/tokens.css": `:root {\n${tokens}\n}\n` });
  const styles = await loadStyles(await loadCustomisation(findCustomisation(folder)));
  return ownColours(styles?.set ?? new Map(), { colour, origin });
};

const told = async (tokens: string, colour?: string) =>
  (await coloursOf(tokens, colour)).problems.map(
    ({ severity, file, line, message }) => `${severity} ${file}:${line} ${message.slice(0, 70)}`,
  );

describe("the colours that a publication sets", () => {
  for (const [name, tokens] of [
    ["dark ink on light paper, and the opposite", "--ink: light-dark(#000, #fff);"],
    [
      "colours of any notation",
      "--ink: light-dark(rgb(10 10 10), oklch(0.95 0 0)); --tint: light-dark(white, hsl(0 0% 8%));",
    ],
    [
      "colours that only a browser can compute",
      "--ink: var(--ink-soft); --paper: color-mix(in srgb, var(--tint), white);",
    ],
    ["colours that are no ground and no ink", "--sea: #dfe6e6; --hairline: #eee;"],
  ] as const)
    it(`may be ${name}`, async () => assert.deepEqual(await told(tokens), []));

  for (const [name, tokens, expected] of [
    [
      "an ink that is too pale on one of the grounds",
      "--ink-soft: light-dark(oklch(0.6 0 0), #aea793);",
      ["error styles/tokens.css:2 --ink-soft #808080 can't be read on --paper #fdfbf6: the contrast is 3"],
    ],
    [
      "a ground on which the generator's inks can't be read",
      "--tint: light-dark(#888, #211f19);",
      ["error styles/tokens.css:2 --ink-soft #5c564b can't be read on --tint #888888: the contrast is 2."],
    ],
    [
      "the colour of a series in charts",
      "\n--series-3: light-dark(#ddcc00, #d8bb55);",
      ["error styles/tokens.css:3 --series-3 #ddcc00 can't be read on --paper #fdfbf6: the contrast is 1"],
    ],
  ] as const)
    it(`may not be ${name}`, async () => assert.deepEqual(await told(tokens), expected));

  it("are the ground of the accent in site.yaml", async () => {
    assert.deepEqual(await told("--tint: light-dark(#e4e4e4, #211f19);", "#8e1b17"), []);
    assert.deepEqual(await told("--tint: light-dark(#e4e4e4, #211f19);", "#b04c48"), [
      "error content/site.yaml:5 is too pale to be read on the ground #e4e4e4 that styles/tokens.css se",
    ]);
    assert.equal((await coloursOf("--tint: light-dark(#fff, #303030);", "#8e1b17")).darkTint, "#303030");
  });

  it("are told if site.yaml sets one of them too", async () => {
    assert.deepEqual(await told("--accent: #8e1b17;", "#14508c"), [
      "warning styles/tokens.css:2 --accent: site.yaml sets the colour too, and has the last word. Remove",
    ]);
  });
});
