import { readFileSync } from "node:fs";
import type { ArticleRecord } from "../../model/article.ts";
import type { Records } from "../../model/site.ts";
import type { ImportedWire } from "../imported-item.ts";
import { isLaterVersion } from "../wires/wire-id.ts";
import { isUnedited, killedHash } from "./wire-hash.ts";

/** An article that came from an earlier version of the same item of a wire, or from the same one. */
interface WireTarget {
  readonly record: ArticleRecord;
  /**
   * same: it is of this version. replaced: the new version takes its place. beside: the new version gets a file of its own, since
   * the article was edited or readers see it. older: it is of a later version.
   */
  readonly fate: "same" | "replaced" | "beside" | "older";
  /** Why the new version gets a file of its own, as the rest of a sentence about the article that is there. */
  readonly reason?: string | undefined;
  /** Another article of the item, for which the new version stays a draft in the place of a draft, and why. */
  readonly other?: { readonly record: ArticleRecord; readonly reason: string } | undefined;
}

/** Finds the articles of a publication by the identifiers of wires. */
export interface WireIndex {
  /** Returns all articles of an item, the newest version first. */
  readonly articlesOf: (id: string) => readonly ArticleRecord[];
  /** Returns what becomes of the article of an earlier version, if there is one. */
  readonly targetOf: (wire: ImportedWire) => WireTarget | undefined;
}

/** Returns an index of the articles that came from wires. */
export function wireIndex({ articles }: Pick<Records, "articles">): WireIndex {
  const byId = new Map<string, ArticleRecord[]>();
  for (const record of articles)
    if (record.wire) byId.getOrInsertComputed(record.wire.id, () => []).push(record);
  for (const records of byId.values()) records.sort(laterFirst);
  const articlesOf = (id: string): readonly ArticleRecord[] => byId.get(id) ?? [];
  return {
    articlesOf,
    targetOf: ({ id, version }) => {
      const records = articlesOf(id);
      const [newest] = records;
      if (!newest) return undefined;
      const same = records.find(({ wire }) => wire?.version === version);
      if (same) return { record: same, fate: "same" };
      if (!isLaterVersion(version, newest.wire?.version)) return { record: newest, fate: "older" };
      const reason = reasonToKeep(newest);
      return {
        record: newest,
        fate: reason === undefined ? "replaced" : "beside",
        reason,
        other: newest.draft ? otherOf(records) : undefined,
      };
    },
  };
}

function laterFirst(one: ArticleRecord, other: ArticleRecord): number {
  if (isLaterVersion(one.wire?.version, other.wire?.version)) return -1;
  return isLaterVersion(other.wire?.version, one.wire?.version) ? 1 : 0;
}

/** Returns the earlier article beside which a draft was written, and why. */
function otherOf([, ...earlier]: readonly ArticleRecord[]): WireTarget["other"] {
  const record =
    earlier.find(({ withdrawn }) => withdrawn) ?? earlier.find(({ draft }) => !draft) ?? earlier[0];
  if (!record) return undefined;
  return { record, reason: reasonToKeep(record) ?? "is published" };
}

/** Returns why a newer version may not replace an article. */
function reasonToKeep({ origin, withdrawn, wire }: ArticleRecord): string | undefined {
  if (withdrawn || wire?.hash === killedHash) return "was withdrawn";
  return isUnedited(readFileSync(origin.file, "utf8")) ? undefined : "was edited since it was imported";
}
