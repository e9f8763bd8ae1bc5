/** `npm run fonts`: makes the cuts of typefaces in `layouts/fonts/`, and the style sheet that declares them. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths } from "../../src/lib/runtime.ts";
import { cuts, fileName, typefaces } from "./cuts.ts";
import { cutFile, licenceOf } from "./files.ts";
import { fontStyles } from "./style-sheet.ts";

const folder = join(paths.layouts, "fonts");
mkdirSync(folder, { recursive: true });
for (const cut of cuts) {
  const bytes = await cutFile(cut);
  writeFileSync(join(folder, fileName(cut)), bytes);
  process.stdout.write(`${fileName(cut)} ${bytes.length}\n`);
}
for (const typeface of typefaces) writeFileSync(join(folder, `${typeface}-licence.txt`), licenceOf(typeface));
writeFileSync(join(dirname(paths.styles), "fonts.css"), await fontStyles(folder));
