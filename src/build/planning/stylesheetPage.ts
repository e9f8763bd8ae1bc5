import { createHash } from "node:crypto";
import { browserslistToTargets, bundle } from "lightningcss";
import type { PageOf } from "../../pages/page.ts";
import { pageOf } from "../../pages/pageOf.ts";

/** Browsers since early 2023; older ones get what their CSS understands. */
const targets = browserslistToTargets(["chrome 111", "firefox 113", "safari 16.4"]);

/** The layouts' style sheets as one minified file, named by its content so that it can be cached for ever. */
export const stylesheetPage = (file: string): PageOf<"stylesheet"> => {
  const css = new TextDecoder().decode(bundle({ filename: file, minify: true, targets }).code);
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return pageOf(
    { kind: "stylesheet", url: `/assets/site-${hash}.css`, source: "the style sheet" },
    { view: () => ({ css }), basis: () => [css] },
  );
};
