import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { corpusArticle } from "../corpus/corpus-article.ts";
import { corpusPhotograph } from "../corpus/corpus-photograph.ts";
import { writeTextFiles } from "../corpus/text-files.ts";
import { datelineArticle } from "./dateline-content.ts";

const count = 10;

/**
 * Writes ten photographs into Dateline's content folder and gives each to an article: these are as far from each other as
 * the size allows, the newest article among them.
 */
export async function addPhotographs(content: string, size: number): Promise<void> {
  for (let index = 0; index < Math.min(count, size); index += 1) {
    const article = corpusArticle(Math.ceil(((index + 1) * size) / Math.min(count, size)) - 1);
    const src = `photograph-${index + 1}.jpg`;
    const file = datelineArticle(article, { src, alt: "Clouds of an invented coast" });
    writeTextFiles(content, [file]);
    writeFileSync(join(content, dirname(file.path), src), await corpusPhotograph(index));
  }
}
