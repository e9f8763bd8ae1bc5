import { createIndex } from "pagefind";
import type { SearchRecord } from "../../pages/search/searchRecord.ts";
import { textOfHtml } from "../../text/textOfHtml.ts";
import { type BundleFile, steadyBundle } from "./steadyBundle.ts";

/** How many records are on their way at once; Pagefind takes them in the order in which they come. */
const stride = 50;

/** Words that Pagefind would take for its own marks. */
const marks = /(?<!\S)_{3,}/g;

/** Languages that write no spaces: Pagefind takes their texts apart into words, but not their titles. */
const unspaced: readonly string[] = ["ja", "zh"];

/** What an article is found by besides its title. Without a word in it Pagefind would leave it out. */
const contentOf = ({ title, standfirst, html, language }: SearchRecord): string => {
  const text = `${standfirst} ${textOfHtml(html)}`.replace(marks, "").trim();
  if (text === "") return title;
  return unspaced.includes(language) ? `${title} ${text}` : text;
};

const told = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(" ")}`);
};

/** The search index of some articles, as the files that a browser reads. */
export const pagefindBundle = async (records: readonly SearchRecord[]): Promise<readonly BundleFile[]> => {
  const { index, errors } = await createIndex();
  told(errors);
  if (!index) throw new Error("Pagefind did not start.");
  for (let at = 0; at < records.length; at += stride) {
    const added = records.slice(at, at + stride).map((record) => {
      const { url, language, meta } = record;
      const filters = Object.fromEntries(
        Object.entries(record.filters).map(([name, values]) => [name, [...values]]),
      );
      return index.addCustomRecord({ url, language, meta, filters, content: contentOf(record) });
    });
    for (const { errors } of await Promise.all(added)) told(errors);
  }
  const { files, errors: faults } = await index.getFiles();
  told(faults);
  await index.deleteIndex();
  return steadyBundle(files);
};
