import { createHash } from "node:crypto";
import { browserslistToTargets, bundle, type Url } from "lightningcss";
import type { PageOf } from "../../pages/page.ts";
import { pageOf } from "../../pages/pageOf.ts";

/** Browsers since early 2023; older ones get what their CSS understands. */
const targets = browserslistToTargets(["chrome 111", "firefox 113", "safari 16.4"]);

/**
 * The layouts' style sheets as one minified file, named by its content so that it can be cached for ever. `names` are
 * the published ones of the files that it asks for, which lie beside it.
 */
export const stylesheetPage = (
  file: string,
  names: ReadonlyMap<string, string> = new Map(),
): PageOf<"stylesheet"> => {
  const visitor = { Url: (found: Url): Url => ({ ...found, url: names.get(found.url) ?? found.url }) };
  const css = new TextDecoder().decode(bundle({ filename: file, minify: true, targets, visitor }).code);
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return pageOf(
    { kind: "stylesheet", url: `/assets/site-${hash}.css`, source: "the style sheet" },
    { view: () => ({ css }), basis: () => [css] },
  );
};
