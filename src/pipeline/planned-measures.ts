import { fileStat } from "../lib/file-stat.ts";
import { measuresOf, type SiteMeasures } from "../output/site-measures.ts";
import { outputPath } from "../pages/page.ts";
import { searchIndexUrl } from "../pages/search.ts";
import { outputsOf, type SitePlan } from "./prepare.ts";

/**
 * Measures a site before it is built. Sizes are known only of files that are copied, and of a search index only that it has a
 * file for each article.
 */
export function plannedMeasures(plan: SitePlan): SiteMeasures {
  const copies = [...plan.publicFiles, ...plan.fontFiles, ...plan.deskFiles];
  const sizes = new Map(copies.map(({ url, from }) => [url, fileStat(from)?.size ?? 0]));
  const files = outputsOf(plan).map(({ url }) => ({ path: outputPath(url), bytes: sizes.get(url) ?? 0 }));
  return measuresOf([...files, ...searchFiles(plan)], redirectCount(plan));
}

function searchFiles({
  searchYears,
  site,
}: SitePlan): readonly { readonly path: string; readonly bytes: number }[] {
  const years = new Set(searchYears.map(({ year }) => year));
  return site.months
    .filter(({ key }) => years.has(key.slice(0, 4)))
    .flatMap(({ key, articles }) =>
      articles.map((_, index) => ({
        path: `${searchIndexUrl(key.slice(0, 4)).slice(1)}fragment/${key}-${index}`,
        bytes: 0,
      })),
    );
}

function redirectCount({ pages }: SitePlan): number {
  for (const page of pages) if (page.kind === "redirectsFile") return page.view.redirects.length;
  return 0;
}
