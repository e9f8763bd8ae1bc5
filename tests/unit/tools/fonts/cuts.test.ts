import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { paths } from "../../../../src/lib/runtime.ts";
import { cuts, fileName } from "../../../../tools/fonts/cuts.ts";
import { cutFile, licence } from "../../../../tools/fonts/files.ts";
import { fontStyles } from "../../../../tools/fonts/style-sheet.ts";

const withoutSpace = (css: string): string =>
  css.replace(/\s+/g, "").replaceAll('"Newsreader"', "Newsreader");

describe("the cuts of Newsreader", () => {
  for (const cut of cuts.filter(({ subset }) => subset === "vietnamese"))
    it(`are those that the script makes: ${fileName(cut)}`, async () => {
      const committed = readFileSync(join(paths.fonts, fileName(cut)));
      assert.ok(committed.equals(await cutFile(cut)), "Run npm run fonts.");
    });

  it("are declared as the script does it", async () => {
    const committed = readFileSync(join(dirname(paths.styles), "fonts.css"), "utf8");
    assert.equal(withoutSpace(committed), withoutSpace(await fontStyles(paths.fonts)), "Run npm run fonts.");
  });

  it("lie beside their licence", () => {
    assert.equal(readFileSync(join(paths.fonts, "licence.txt"), "utf8"), licence());
  });
});
