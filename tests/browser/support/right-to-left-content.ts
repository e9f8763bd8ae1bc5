import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layeredContent } from "../../support/layered-content.ts";

/** What the publication says of itself in Arabic, by the line of the golden site that it stands in place of. */
const lines: Readonly<Record<string, string>> = {
  "name: The Golden Post": "name: البريد الذهبي",
  "language: en": "language: ar",
  "description: A publication that holds one of everything.": "description: جريدة فيها شيء من كل شيء.",
  "  bridge: The bridge": "  bridge: الجسر",
};

/** A new content folder: the golden site as a publication in Arabic, some of its articles too. */
export const rightToLeftContent = (): string => {
  const folder = layeredContent("sites/golden", "sites/right-to-left");
  const file = join(folder, "site.yaml");
  const text = readFileSync(file, "utf8");
  const changed = text.split("\n").map((line) => lines[line] ?? line);
  if (!changed.includes("language: ar")) throw new Error("The golden site names its language otherwise now.");
  writeFileSync(file, changed.join("\n"));
  return folder;
};
