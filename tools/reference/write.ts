/** `npm run docs`: writes the reference of every field into `docs/`. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths } from "../../src/lib/runtime.ts";
import { referenceFiles } from "./page.ts";

for (const { path, text } of referenceFiles()) {
  const file = join(paths.root, "docs", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`docs/${path}\n`);
}
