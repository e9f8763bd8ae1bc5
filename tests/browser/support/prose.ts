import { readFileSync } from "node:fs";
import { testFolder } from "../../support/layered-content.ts";

const sources = ["keeper-of-osker-rock", "the-ferrymans-sum", "harrow-sound-votes-for-the-bridge"].map(
  (name) => readFileSync(testFolder(`sites/newspaper/articles/2026/10/${name}/index.md`), "utf8"),
);

/** Paragraphs of plain words, without links or marks. */
const paragraphs = sources.flatMap((text) =>
  text.split("\n\n").filter((block) => /^[A-Z]/.test(block) && !/[[\]<>|`*_]/.test(block)),
);

/** So many words of a newspaper: invented sentences would be compressed better than written ones. */
export const prose = (words: number): string => {
  const kept: string[] = [];
  let left = words;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    const some = paragraph.split(/\s+/).slice(0, left);
    kept.push(some.join(" "));
    left -= some.length;
  }
  if (left > 0) throw new Error(`The newspaper lacks ${left} words.`);
  return kept.join("\n\n");
};
