import type { ImportedWithdrawal, Release, SkippedItem } from "../imported-item.ts";
import type { HeldImport } from "../inputs/held-import.ts";
import type { HeldArticle } from "../inputs/held-items.ts";
import { shownSource } from "../report/losses.ts";
import { isLaterVersion } from "../wires/wire-id.ts";
import type { WireIndex } from "./wire-versions.ts";

/**
 * Returns an import with one version of each item of a wire: the newest, if the publication has none that is newer. What was
 * killed in the same import is left out, and a version that came after the kill stays a draft.
 */
export function newestItems(held: HeldImport, { targetOf }: Pick<WireIndex, "targetOf">): HeldImport {
  if (!held.articles.some(({ wire }) => wire)) return held;
  const newest = newestById(held.articles);
  const kills = killsById(held.withdrawals);
  const skipped: SkippedItem[] = [...held.skipped];
  const articles = held.articles.flatMap((article): readonly HeldArticle[] => {
    const { wire, source } = article;
    if (!wire) return [article];
    const rival = newest.get(wire.id);
    if (rival && rival !== article) {
      const what = isLaterVersion(rival.wire?.version, wire.version)
        ? "an older version of"
        : "the same item as";
      skipped.push({ type: "skipped", source, reason: `is ${what} that in ${shownSource(rival.source)}` });
      return [];
    }
    if (targetOf(wire)?.fate === "older") {
      skipped.push({ type: "skipped", source, reason: "is older than the version that is here" });
      return [];
    }
    const kill = kills.get(wire.id);
    if (!kill) return [article];
    if (isLaterVersion(wire.version, kill.wire.version) && kill.wire.version !== undefined)
      return [
        { ...article, release: { state: "draft", reason: "was killed before, in an earlier version" } },
      ];
    skipped.push({ type: "skipped", source, reason: `is killed by ${shownSource(kill.source)}` });
    return [];
  });
  return { ...held, articles, skipped };
}

function newestById(articles: readonly HeldArticle[]): ReadonlyMap<string, HeldArticle> {
  const newest = new Map<string, HeldArticle>();
  for (const article of articles) {
    if (!article.wire) continue;
    const before = newest.get(article.wire.id);
    if (!before || ruleOver(article, before)) newest.set(article.wire.id, article);
  }
  return newest;
}

/** Of one version sent twice, the one rules that allows less: an item may be sent again to hold it back. */
function ruleOver(one: HeldArticle, other: HeldArticle): boolean {
  if (isLaterVersion(one.wire?.version, other.wire?.version)) return true;
  if (isLaterVersion(other.wire?.version, one.wire?.version)) return false;
  return strictness[one.release.state] > strictness[other.release.state];
}

const strictness: Readonly<Record<Release["state"], number>> = { public: 0, embargoed: 1, draft: 2 };

function killsById(withdrawals: readonly ImportedWithdrawal[]): ReadonlyMap<string, ImportedWithdrawal> {
  const kills = new Map<string, ImportedWithdrawal>();
  for (const kill of withdrawals) {
    const before = kills.get(kill.wire.id);
    if (!before || isLaterVersion(kill.wire.version, before.wire.version)) kills.set(kill.wire.id, kill);
  }
  return kills;
}
