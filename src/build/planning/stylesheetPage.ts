import { createHash } from "node:crypto";
import { browserslistToTargets, bundle, transform, type Url } from "lightningcss";
import type { PageOf } from "../../pages/page.ts";
import { pageOf } from "../../pages/pageOf.ts";
import { accentRule } from "./accentRule.ts";

/** Browsers since early 2023; older ones get what their CSS understands. */
const targets = browserslistToTargets(["chrome 111", "firefox 113", "safari 16.4"]);

interface Dress {
  /** The published names of the files that the style sheet asks for, which lie beside it. */
  readonly names?: ReadonlyMap<string, string>;
  /** The publication's own colour. */
  readonly accent?: string | undefined;
}

const accentCss = (accent: string): string => {
  const code = new TextEncoder().encode(accentRule(accent));
  return new TextDecoder().decode(transform({ filename: "accent.css", code, minify: true, targets }).code);
};

/** The layouts' style sheets as one minified file, named by its content so that it can be cached for ever. */
export const stylesheetPage = (
  file: string,
  { names = new Map(), accent }: Dress = {},
): PageOf<"stylesheet"> => {
  const visitor = { Url: (found: Url): Url => ({ ...found, url: names.get(found.url) ?? found.url }) };
  const bundled = new TextDecoder().decode(bundle({ filename: file, minify: true, targets, visitor }).code);
  const css = accent === undefined ? bundled : bundled + accentCss(accent);
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return pageOf(
    { kind: "stylesheet", url: `/assets/site-${hash}.css`, source: "the style sheet" },
    { view: () => ({ css }), basis: () => [css] },
  );
};
