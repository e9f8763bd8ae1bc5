/** `npm run fonts`: makes the cuts of Newsreader in `layouts/fonts/`, and the style sheet that declares them. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths } from "../../src/lib/runtime.ts";
import { cuts, fileName } from "./cuts.ts";
import { cutFile, licence } from "./files.ts";
import { fontStyles } from "./style-sheet.ts";

const folder = join(paths.layouts, "fonts");
mkdirSync(folder, { recursive: true });
for (const cut of cuts) {
  const bytes = await cutFile(cut);
  writeFileSync(join(folder, fileName(cut)), bytes);
  process.stdout.write(`${fileName(cut)} ${bytes.length}\n`);
}
writeFileSync(join(folder, "licence.txt"), licence());
writeFileSync(join(dirname(paths.styles), "fonts.css"), await fontStyles(folder));
