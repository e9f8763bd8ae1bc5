import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import { contentBytes } from "../content/bytes.ts";
import { FileOrigin } from "../content/file-origin.ts";
import type { ContentSource, PublicationReader } from "../content/folder.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";

/** A publication as the cache holds it. */
interface CachedPublication {
  readonly inputsHash: string;
  readonly publication: Publication;
  readonly file: string;
  /** Warnings, which every build reports. */
  readonly problems: readonly Problem[];
}

/**
 * Returns a reader of the publication: from the cache if `site.yaml` is unchanged, so that neither YAML nor schemas are
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
    return () => ({ value: { publication, siteOrigin: new FileOrigin(file) }, problems });
  }
  const { openPublication } = await import("../content/publication.ts");
  return (wanted) => {
    const opened = openPublication(wanted);
    const { problems } = opened;
    if (!opened.value || problems.some(({ severity }) => severity === "error")) return opened;
    const { publication, siteOrigin } = opened.value;
    const meta: CachedPublication = { inputsHash, publication, file: siteOrigin.file, problems };
    cache.meta.set("publication", JSON.stringify(meta));
    return opened;
  };
}

function inputsHashOf({ folder, baseUrl = "" }: ContentSource, code: string): string {
  const bytes = contentBytes(join(folder, "site.yaml"))?.value;
  return hashOf([code, folder, baseUrl, bytes ? hashBytes(bytes) : ""]);
}
