/** `npm version` runs this after it has raised the version, and before it commits: gives CHANGELOG.md a section for it. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import packageFacts from "../../package.json" with { type: "json" };
import { paths } from "../../src/lib/runtime.ts";
import { releasedChangelog } from "./released-changelog.ts";

const file = join(paths.root, "CHANGELOG.md");
const [today = ""] = new Date().toISOString().split("T");
writeFileSync(file, releasedChangelog(readFileSync(file, "utf8"), packageFacts.version, today));
