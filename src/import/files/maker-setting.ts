import { join } from "node:path";
import { readTerms } from "../../content/read-terms.ts";
import type { SpooledAddresses } from "../addresses/spooled-addresses.ts";
import type { ImportSettings, MediaFolder } from "../import-settings.ts";
import { fieldsSetting } from "../plan/article-fields.ts";
import type { AuthorsPlan } from "../plan/authors-plan.ts";
import type { MakerSetting } from "./file-maker.ts";
import type { Staging } from "./staging.ts";

/**
 * Returns what the files of an import are made with.
 * @param folders folders and archives among the inputs, in which pictures may lie
 */
export function makerSetting(
  { addresses, authors }: { readonly addresses: SpooledAddresses; readonly authors: AuthorsPlan },
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
    known: addresses,
    fields: fieldsSetting(settings, authors),
    now,
    media: media ? [media, ...folders] : folders,
  };
}
