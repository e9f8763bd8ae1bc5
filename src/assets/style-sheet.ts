import {
  browserslistToTargets,
  bundle,
  type Declaration,
  type ReturnedRule,
  type Rule,
  type SelectorComponent,
  type Url,
} from "lightningcss";
import { hashBytes } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import { accentShades } from "../model/colour.ts";
import { lazyPage, type PageOf } from "../pages/page.ts";
import { assetName } from "./asset-name.ts";
import { withFallbacks } from "./fallback-names.ts";
import { knownTokens } from "./known-tokens.ts";
import type { OwnStyles } from "./own-styles.ts";
import { transformedCss } from "./transformed-css.ts";

interface StyleOptions {
  /** The published names of the fonts, by those in the style sheet. */
  readonly names?: ReadonlyMap<string, string>;
  /** The publication's colour. */
  readonly accent?: string | undefined;
  /** The ground of dark screens on which it has to be readable. */
  readonly darkTint?: string | undefined;
  /** The publication's own style sheets. */
  readonly own?: OwnStyles | undefined;
  /** That of the publication. */
  readonly language?: string;
  /** The address of the host of the site, without a slash at its end. On paper it completes the addresses of links. */
  readonly origin?: string;
}

/** Browsers since early 2023. Older ones ignore the rules that they do not know. */
const targets = browserslistToTargets(["chrome 111", "firefox 113", "safari 16.4"]);

/** Bundles and minifies the layouts' style sheets and the publication's, and returns them as one page that is named by its content. */
export function stylesheetPage(file: string, options: StyleOptions = {}): PageOf<"stylesheet"> {
  const { names = new Map(), accent, darkTint, own, language = "en", origin } = options;
  const visitor = { Url: (found: Url): Url => ({ ...found, url: names.get(found.url) ?? found.url }) };
  const bundled = new TextDecoder().decode(bundle({ filename: file, minify: true, targets, visitor }).code);
  const css = [
    own ? outsideImports(own) : "",
    bundled,
    own ? ownCss(own, language) : "",
    accent === undefined ? "" : minified(accentRule(accent, darkTint)),
    origin === undefined ? "" : `@layer dateline{@media print{:root{--origin:${JSON.stringify(origin)}}}}`,
  ].join("");
  return lazyPage(
    { kind: "stylesheet", url: `/assets/${assetName("site", css, "css")}`, source: "the style sheet" },
    { view: () => ({ css }), inputsHash: () => bitsOf(hashBytes(css)) },
  );
}

/** Returns the rule that sets a publication's colour on screens; paper stays black. */
export function accentRule(accent: string, darkTint?: string): string {
  const { light, dark } = accentShades(accent, darkTint);
  return `@layer tokens{@media screen{:root{--accent:light-dark(${light},${dark})}}}`;
}

/** Returns imports of other hosts, which must come first. The order of layers is that of their first names. */
function outsideImports({ imports }: OwnStyles): string {
  if (imports.length === 0) return "";
  return `@layer tokens,dateline,publication;${imports.map((url) => `@import ${JSON.stringify(url)} layer(publication);`).join("")}`;
}

function ownCss({ tokens, set, rules, fallbacks }: OwnStyles, language: string): string {
  const layers = [
    tokens === "" ? "" : widened(`@layer tokens{${tokens}}`, language, set),
    rules === "" ? "" : `@layer publication{${rules}}`,
  ];
  return minified(withFallbacks(layers.join(""), fallbacks.names) + fallbacks.css);
}

function minified(css: string): string {
  return transformedCss(css, { minify: true, targets });
}

/**
 * Makes values of tokens that depend on the language apply to all texts in the publication's own, and in those that have no
 * values of their own. The layouts set these tokens again on every element with a `lang`.
 */
function widened(css: string, language: string, set: OwnStyles["set"]): string {
  const { ofLanguages } = knownTokens();
  const isOfLanguages = (declaration: { readonly property: string; readonly value?: unknown }): boolean =>
    declaration.property === "custom" && ofLanguages.has(nameOf(declaration.value));
  const visitor = {
    Rule(rule: Rule): ReturnedRule | ReturnedRule[] | undefined {
      if (rule.type !== "style" || !rule.value.selectors.some(isRoot)) return undefined;
      const { declarations: usual = [], importantDeclarations = [] } = rule.value.declarations ?? {};
      const own = usual.filter(isOfLanguages).flatMap((one) => withHeadlines(one, set));
      if (own.length === 0) return undefined;
      const others = { importantDeclarations, declarations: usual.filter((one) => !isOfLanguages(one)) };
      const selectors = [...rule.value.selectors.filter((one) => !isRoot(one)), ...textSelectors(language)];
      return [
        { type: "style", value: { ...rule.value, declarations: others } },
        {
          type: "style",
          value: { ...rule.value, selectors, declarations: { importantDeclarations: [], declarations: own } },
        },
      ];
    },
  };
  return transformedCss(css, { visitor });
}

/** Gives headlines the family of texts, unless the publication gives them one of their own. */
function withHeadlines(declaration: Declaration, set: OwnStyles["set"]): readonly Declaration[] {
  if (declaration.property !== "custom" || declaration.value.name !== "--serif" || set.has("--display"))
    return [declaration];
  return [declaration, { ...declaration, value: { ...declaration.value, name: "--display" } }];
}

function nameOf(value: unknown): string {
  return typeof value === "object" && value !== null && "name" in value ? String(value.name) : "";
}

function isRoot(selector: readonly SelectorComponent[]): boolean {
  const [first] = selector;
  return first?.type === "pseudo-class" && first.kind === "root";
}

/** Returns selectors with the specificity of those in the layouts' `tokens.css`. */
function textSelectors(language: string): SelectorComponent[][] {
  const lang = (name: string): SelectorComponent => ({
    type: "pseudo-class",
    kind: "lang",
    languages: [name],
  });
  const others = knownTokens().languages.map((name) => [lang(name)]);
  const without: SelectorComponent = { type: "pseudo-class", kind: "not", selectors: others };
  return [
    [
      { type: "attribute", name: "lang" },
      { type: "pseudo-class", kind: "where", selectors: [[without]] },
    ],
    [lang(language)],
  ];
}
