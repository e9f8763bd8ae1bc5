import { readFileSync } from "node:fs";
import type { ArticleRecord } from "../../model/article.ts";
import { contentPath } from "../content-path.ts";
import type { HeldArticle } from "../inputs/held-items.ts";
import { draftText } from "./kills.ts";
import { heldText, wasHeldBack } from "./wire-hash.ts";
import type { WireIndex } from "./wire-versions.ts";

/** An item that a wire sent again to hold it back, with its article, which is out or would be too early. */
export interface HeldBack {
  readonly held: HeldArticle;
  readonly record: ArticleRecord;
  /** The path of its file in the content folder. */
  readonly path: string;
  /** What the wire says now, as the rest of a sentence. */
  readonly reason: string;
}

/** Returns the files of articles that an import makes drafts, with their new texts. */
export function heldBackFiles(
  items: readonly HeldBack[],
): readonly { readonly path: string; readonly text: string }[] {
  return items.flatMap(({ path, record }) => {
    const text = draftText(readFileSync(record.origin.file, "utf8"));
    return text === undefined ? [] : [{ path, text: heldText(text) }];
  });
}

/**
 * Returns the items that their wire has put under an embargo or on hold since they were imported, in the same version. An article
 * whose date waits for the end of the embargo, a draft and a withdrawn article are as the wire wants them. A newer version is not
 * among these: it is written beside the article, as a draft.
 */
export function heldBackItems(
  articles: readonly HeldArticle[],
  { targetOf }: Pick<WireIndex, "targetOf">,
  folder: string,
): readonly HeldBack[] {
  return articles.flatMap((held): readonly HeldBack[] => {
    const target = held.wire && targetOf(held.wire);
    const reason = target?.fate === "same" ? reasonToWait(held, target.record) : undefined;
    if (!target || reason === undefined) return [];
    const { record } = target;
    return [{ held, record, path: contentPath(record, folder), reason }];
  });
}

function reasonToWait(
  { release }: HeldArticle,
  { draft, withdrawn, published, wire }: ArticleRecord,
): string | undefined {
  if (draft || withdrawn || release.state === "public") return undefined;
  const until = release.until === undefined ? undefined : Date.parse(release.until);
  if (until !== undefined && published.ms >= until) return undefined;
  if (release.state === "embargoed") return `is embargoed until ${release.until}`;
  // An editor who published what was held back when it came knew of it.
  return release.isOrdered && !(until === undefined && wasHeldBack(wire?.hash)) ? release.reason : undefined;
}
