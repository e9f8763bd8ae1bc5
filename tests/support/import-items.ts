import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readContent } from "../../src/content/read.ts";
import { parseMoment } from "../../src/i18n/parse-date.ts";
import type { ImportFormat } from "../../src/import/import-format.ts";
import { type ImportOutcome, runImport } from "../../src/import/import-run.ts";
import type { ImportSettings } from "../../src/import/import-settings.ts";
import type { ImportedArticle, ImportedItem } from "../../src/import/imported-item.ts";
import { testNow } from "./run-command.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Returns an article of an archive with what a test says of it. */
export const importedArticle = (fields: Partial<ImportedArticle> = {}): ImportedArticle => ({
  type: "article",
  source: { file: "export.xml", part: "post 1" },
  release: { state: "public" },
  title: "Harbour closes",
  date: "2019-05-04T10:00:00Z",
  credits: [],
  categories: [],
  tags: [],
  subjects: [],
  oldAddresses: [],
  text: { markdown: "Ferries stay.", addresses: [], words: "Ferries stay.", uncarried: [] },
  notices: [],
  ...fields,
});

interface ItemImport extends Partial<ImportSettings["options"]> {
  readonly origin?: ImportFormat["origin"];
  readonly isDryRun?: boolean;
  readonly media?: ImportSettings["media"];
}

/** Imports items, as a reader of a format would give them, into a content folder. */
export const importItems = async (
  folder: string,
  items: readonly ImportedItem[],
  { origin = "archive", isDryRun = false, media, ...options }: ItemImport = {},
): Promise<ImportOutcome> => {
  const input = join(temporaryFolder(), "export.xml");
  writeFileSync(input, "items");
  const format: ImportFormat = {
    name: "items",
    title: "items of a test",
    origin,
    recognises: async ({ files }) => files,
    read: async function* () {
      yield* items;
    },
  };
  const { value: records } = await readContent({ folder });
  const { moment } = parseMoment("2023-11-10T09:30", "Asia/Seoul");
  if (!records || !moment) throw new Error("The content folder of the test is not usable.");
  const outcome = await runImport({
    names: [input],
    settings: {
      records,
      folder,
      now: testNow,
      date: { text: "2023-11-10T09:30", moment },
      media,
      options: { fallbackSection: "world", publish: false, applyKills: false, ...options },
    },
    formats: [format],
    isDryRun,
    skipsBroken: false,
    progress: { stage: () => {}, advance: () => {} },
    process: process.pid,
  });
  rmSync(input);
  return outcome;
};
