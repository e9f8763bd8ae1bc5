import { aliasUrl } from "../../pages/redirects.ts";

interface MovedRecord {
  readonly url: string;
  readonly aliases: readonly string[];
}

/** Returns what is in the publication by its present and its former urls. */
export function recordsByUrl<Of extends MovedRecord>(records: readonly Of[]): ReadonlyMap<string, Of> {
  return new Map(
    records.flatMap((record) =>
      [record.url, ...record.aliases.map(aliasUrl)].map((url) => [url, record] as const),
    ),
  );
}
