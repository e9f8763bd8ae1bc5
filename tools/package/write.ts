import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundled } from "../../src/cli/bundle.js";
import { paths } from "../../src/lib/runtime.ts";
import { declarations } from "./declarations.ts";
import { licences } from "./licences.ts";

/** Writes `dist/`, the code of the package. npm runs this before it packs. */
const dist = join(paths.root, "dist");
const { files, sources } = await bundled(paths.root);
rmSync(dist, { recursive: true, force: true });
for (const { path, contents } of [
  ...files,
  ...declarations(paths.root),
  { path: "LICENSES.md", contents: licences(paths.root, sources) },
]) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), contents);
}
