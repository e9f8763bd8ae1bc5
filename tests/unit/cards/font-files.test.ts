import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { fontFileWith } from "../../../src/cards/font-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const north = "北".codePointAt(0) ?? 0;

/** Returns the fonts there are, and the file for a Chinese character in Chinese, with another folder of packages. */
const foundWith = (packages: string): { readonly fonts: readonly string[]; readonly file: string } =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `const { fontFileWith, installedFonts } = await import(${JSON.stringify(import.meta.resolve("../../../src/cards/font-files.ts"))});
process.stdout.write(JSON.stringify({ fonts: installedFonts(), file: fontFileWith([${north}], "zh") }));`,
      ],
      { encoding: "utf8", env: { ...process.env, NODE_PATH: packages } },
    ),
  );

it("a font that an installation has added is found, with its name and version", () => {
  const packages = temporaryFolder();
  const family = "@fontsource-variable/noto-serif-sc";
  const japanese = fontFileWith([north], "ja") ?? "";
  assert.match(foundWith(packages).file, /noto-serif-jp/);
  writtenFiles(packages, {
    [`${family}/package.json`]: '{ "name": "@fontsource-variable/noto-serif-sc", "version": "7.8.9" }',
    [`${family}/unicode.json`]: '{ "[4]": "U+5317,U+4E00-4E10" }',
    [`${family}/files/noto-serif-sc-4-wght-normal.woff2`]: readFileSync(japanese),
  });
  const { fonts, file } = foundWith(packages);
  assert.ok(fonts.includes("noto-serif-sc 7.8.9"), fonts.join());
  assert.ok(file.endsWith(join("noto-serif-sc", "files", "noto-serif-sc-4-wght-normal.woff2")), file);
});
