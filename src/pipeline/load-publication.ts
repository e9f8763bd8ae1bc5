import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import { contentBytes } from "../content/bytes.ts";
import { FileOrigin } from "../content/file-origin.ts";
import type { ContentSource, PublicationReader } from "../content/folder.ts";
import { settingsFiles } from "../content/settings-files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import type { FrontFile } from "../model/front.ts";
import type { ImportTableFile } from "../model/import-table.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { RedirectsFile } from "../model/redirect.ts";

/** A publication as the cache holds it. */
interface CachedPublication {
  readonly inputsHash: string;
  readonly publication: Publication;
  readonly file: string;
  readonly fronts: readonly (Pick<FrontFile, "language" | "front"> & { readonly file: string })[];
  readonly redirects: Pick<RedirectsFile, "redirects"> & { readonly file: string };
  readonly importTable: Pick<ImportTableFile, "table"> & { readonly file: string };
  /** Warnings, which every build reports. */
  readonly problems: readonly Problem[];
}

/**
 * Returns a reader of the publication: from the cache if its files of settings are unchanged, so that neither YAML nor schemas are
 * loaded, otherwise from the file. `code` is the hash of the code that reads content.
 */
export async function loadPublication(
  source: ContentSource,
  cache: BuildCache,
  code: string,
): Promise<PublicationReader> {
  const inputsHash = inputsHashOf(source, code);
  const cached: CachedPublication | undefined =
    JSON.parse(cache.meta.get("publication") ?? "null") ?? undefined;
  if (cached?.inputsHash === inputsHash) {
    const { publication, file, problems } = cached;
    const fronts = cached.fronts.map(({ language, file, front }) => ({
      language,
      origin: new FileOrigin(file),
      front,
    }));
    const redirects = { ...cached.redirects, origin: new FileOrigin(cached.redirects.file) };
    const importTable = { ...cached.importTable, origin: new FileOrigin(cached.importTable.file) };
    const siteOrigin = new FileOrigin(file);
    return () => ({ value: { publication, siteOrigin, fronts, redirects, importTable }, problems });
  }
  const { openPublication } = await import("../content/publication.ts");
  return (wanted) => {
    const opened = openPublication(wanted);
    const { problems } = opened;
    if (!opened.value || problems.some(({ severity }) => severity === "error")) return opened;
    const { publication, siteOrigin } = opened.value;
    const fronts = opened.value.fronts.map(({ language, origin: { file }, front }) => ({
      language,
      file,
      front,
    }));
    const { origin, redirects } = opened.value.redirects;
    const { importTable } = opened.value;
    const meta: CachedPublication = {
      inputsHash,
      publication,
      file: siteOrigin.file,
      fronts,
      redirects: { file: origin.file, redirects },
      importTable: { file: importTable.origin.file, table: importTable.table },
      problems,
    };
    cache.meta.set("publication", JSON.stringify(meta));
    return opened;
  };
}

function inputsHashOf({ folder, baseUrl = "" }: ContentSource, code: string): string {
  const hashes = settingsFiles(folder).flatMap((name) => {
    const bytes = contentBytes(join(folder, name))?.value;
    return [name, bytes ? hashBytes(bytes) : ""];
  });
  return hashOf([code, folder, baseUrl, ...hashes]);
}
