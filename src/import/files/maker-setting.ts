import { join } from "node:path";
import { readTerms } from "../../content/read-terms.ts";
import type { ImportSettings, MediaFolder } from "../import-settings.ts";
import { fieldsSetting } from "../plan/article-fields.ts";
import type { ImportPlan } from "../plan/import-plan.ts";
import type { MakerSetting } from "./file-maker.ts";
import type { Staging } from "./staging.ts";

/**
 * Returns what the files of an import are made with.
 * @param folders folders and archives among the inputs, in which pictures may lie
 */
export function makerSetting(
  { book, authors }: ImportPlan,
  settings: ImportSettings,
  folders: readonly MediaFolder[],
  { staging, isDryRun }: { readonly staging: Staging; readonly isDryRun: boolean },
): MakerSetting {
  const { records, folder, publicFolder, now, media } = settings;
  const { publication } = records;
  return {
    folder,
    staging: isDryRun ? undefined : staging.folder,
    publicFolder,
    unpacked: join(staging.folder, ".unpacked"),
    terms: readTerms(publication),
    ownUrl: publication.ownUrl,
    known: book.known,
    fields: fieldsSetting(settings, authors),
    now,
    media: media ? [media, ...folders] : folders,
  };
}
