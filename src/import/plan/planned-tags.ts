import { FileOrigin } from "../../content/file-origin.ts";
import { resolveTags } from "../../site/tags.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { ImportPlan } from "./import-plan.ts";

/** A tag as the publication will have it after an import. */
export interface PlannedTag {
  readonly id: string;
  readonly title: string;
  /** Its page; undefined if no published article has the tag yet. */
  readonly url?: string | undefined;
}

/** Returns a finder of the tags that articles have after an import, by name. */
export function plannedTags(
  articles: ImportPlan["articles"],
  { records, folder, now }: ImportSettings,
): (name: string) => PlannedTag | undefined {
  // Which file has a problem is told by the builds that read it.
  const origin = new FileOrigin(folder);
  const planned = articles.map(({ tags, isDraft, ms, url }) => ({
    origin,
    tagNames: tags,
    draft: isDraft,
    published: { ms },
    url,
  }));
  const again = new Set(articles.flatMap(({ isThere, url }) => (isThere ? url : [])));
  const all = [...records.articles.filter(({ url }) => !again.has(url)), ...planned];
  const { tagOf } = resolveTags(all, records.tags);
  const shown = new Set<string>();
  for (const { draft, published, tagNames } of all)
    if (!draft && published.ms <= now)
      for (const name of tagNames) {
        const tag = tagOf(name);
        if (tag) shown.add(tag.id);
      }
  return (name) => {
    const tag = tagOf(name);
    return tag && { id: tag.id, title: tag.title, url: shown.has(tag.id) ? tag.url : undefined };
  };
}
