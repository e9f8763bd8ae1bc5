import { outputPath } from "../pages/outputPath.ts";
import type { PageKind, Views } from "../pages/page.ts";

interface Markup {
  readonly markup: string;
}

interface PlannedPage<Kind extends PageKind> {
  readonly url: string;
  readonly view: Views[Kind];
  readonly take?: ((text: string) => void) | undefined;
}

interface TemplateData<Kind extends PageKind> {
  /** A page that Eleventy writes, or as many as take their texts themselves. */
  readonly planned: readonly PlannedPage<Kind>[];
}

const textOf = (result: Markup | string): string => (typeof result === "string" ? result : result.markup);

/**
 * A template by which Eleventy makes all pages of a kind: it pages over the collection that the plan has filled and
 * writes what the layout makes of a page's view, or hands it to pages that take their texts themselves.
 */
export const plannedPages = <Kind extends PageKind>(
  kind: Kind,
  layout: (view: Views[Kind]) => Markup | string,
) => ({
  data: {
    pagination: { data: `collections.${kind}`, size: 1, alias: "planned", addAllPagesToCollections: false },
    eleventyExcludeFromCollections: true,
    permalink: ({ planned: [page] }: TemplateData<Kind>): string | false =>
      page && !page.take ? `/${outputPath(page.url)}` : false,
  },
  render: ({ planned }: TemplateData<Kind>): string => {
    let written = "";
    for (const { view, take } of planned) {
      const text = textOf(layout(view));
      if (take) take(text);
      else written += text;
    }
    return written;
  },
});
