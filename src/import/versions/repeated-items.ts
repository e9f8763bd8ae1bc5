import type { SkippedItem } from "../imported-item.ts";
import type { HeldImport } from "../inputs/held-import.ts";
import type { HeldArticle, HeldPage } from "../inputs/held-items.ts";

/**
 * Returns an import with each article and page of an archive once. People name an archive and the folder that they unpacked it
 * into, or one archive twice. Items of wires are told apart by their identifiers and versions instead.
 */
export function unrepeatedItems(held: HeldImport): HeldImport {
  const { articles, pages } = held;
  const all: readonly (HeldArticle | HeldPage)[] = [...articles, ...pages];
  if (all.every(({ source }) => source.file === all[0]?.source.file)) return held;
  const keys = new Set<string>();
  const skipped: SkippedItem[] = [];
  const isFirst = (item: HeldArticle | HeldPage): boolean => {
    const key = keyOf(item);
    if (key === undefined || !keys.has(key)) {
      if (key !== undefined) keys.add(key);
      return true;
    }
    skipped.push({ type: "skipped", source: item.source, reason: "is in two of the named inputs" });
    return false;
  };
  const unrepeated = { articles: articles.filter(isFirst), pages: pages.filter(isFirst) };
  return skipped.length === 0 ? held : { ...held, ...unrepeated, skipped: [...held.skipped, ...skipped] };
}

/** Returns what no two items have alike, the length of their texts included; undefined for an item without an old address. */
function keyOf(item: HeldArticle | HeldPage): string | undefined {
  const { type, oldAddresses, slug, title, source, row, htmlLength } = item;
  const [address] = oldAddresses;
  if (address === undefined || (item.type === "article" && item.wire)) return undefined;
  const length = htmlLength + row.length - Buffer.byteLength(JSON.stringify(source.file));
  const own = item.type === "article" ? [item.id, item.date] : [item.updated];
  return JSON.stringify([type, address, slug, title, source.part, length, ...own]);
}
