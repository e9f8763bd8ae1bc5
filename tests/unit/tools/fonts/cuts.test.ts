import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { paths } from "../../../../src/lib/runtime.ts";
import { cuts, fileName, typefaces } from "../../../../tools/fonts/cuts.ts";
import { cutFile, licenceOf } from "../../../../tools/fonts/files.ts";
import { fontStyles } from "../../../../tools/fonts/style-sheet.ts";

const withoutSpace = (css: string): string =>
  css.replace(/\s+/g, "").replaceAll('"Newsreader"', "Newsreader");

describe("the cuts of typefaces", () => {
  for (const cut of cuts.filter(({ subset }) => !subset.startsWith("latin")))
    it(`are those that the script makes: ${fileName(cut)}`, async () => {
      const committed = readFileSync(join(paths.fonts, fileName(cut)));
      assert.ok(committed.equals(await cutFile(cut)), "Run npm run fonts.");
    });

  it("are declared as the script does it", async () => {
    const committed = readFileSync(join(dirname(paths.styles), "fonts.css"), "utf8");
    assert.equal(withoutSpace(committed), withoutSpace(await fontStyles(paths.fonts)), "Run npm run fonts.");
  });

  for (const typeface of typefaces)
    it(`lie beside the licence of ${typeface}`, () => {
      const file = join(paths.fonts, `${typeface}-licence.txt`);
      assert.equal(readFileSync(file, "utf8"), licenceOf(typeface));
    });
});
