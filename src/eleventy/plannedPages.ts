import { outputPath } from "../pages/outputPath.ts";
import type { PageKind, Views } from "../pages/page.ts";

interface Markup {
  readonly markup: string;
}

interface TemplateData<Kind extends PageKind> {
  readonly planned: {
    readonly url: string;
    readonly view: Views[Kind];
    readonly take?: ((text: string) => void) | undefined;
  };
}

const textOf = (result: Markup | string): string => (typeof result === "string" ? result : result.markup);

/**
 * A template by which Eleventy makes all pages of a kind: it pages over the collection that the plan has filled,
 * one page each, and writes what the layout makes of the page's view, unless the page takes its text itself.
 */
export const plannedPages = <Kind extends PageKind>(
  kind: Kind,
  layout: (view: Views[Kind]) => Markup | string,
) => ({
  data: {
    pagination: { data: `collections.${kind}`, size: 1, alias: "planned", addAllPagesToCollections: false },
    eleventyExcludeFromCollections: true,
    permalink: ({ planned }: TemplateData<Kind>): string => `/${outputPath(planned.url)}`,
  },
  render: ({ planned }: TemplateData<Kind>): string => {
    const text = textOf(layout(planned.view));
    if (!planned.take) return text;
    planned.take(text);
    return "";
  },
});
