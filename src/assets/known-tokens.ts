import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lazy } from "../lib/cache.ts";
import { paths } from "../lib/runtime.ts";
import type { Shades } from "../model/colour.ts";

/** The tokens of the layouts' style sheet, which a publication can set. */
interface KnownTokens {
  readonly names: readonly string[];
  /** The value of each token that is a colour. */
  readonly colours: ReadonlyMap<string, Shades>;
  /** The tokens whose value depends on the language of a text. */
  readonly ofLanguages: ReadonlySet<string>;
  /** The languages that have values of their own. */
  readonly languages: readonly string[];
}

/** Returns the tokens, as `layouts/styles/tokens.css` defines them. */
export const knownTokens = lazy((): KnownTokens => {
  const text = readFileSync(join(dirname(paths.styles), "tokens.css"), "utf8").replace(
    /\/\*[\s\S]*?\*\//g,
    "",
  );
  const rules = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: selector.trim(),
    names: [...body.matchAll(/(--[\w-]+):/g)].map(([, name = ""]) => name),
  }));
  const colours = [...text.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  );
  return {
    names: [...new Set(rules.flatMap(({ names }) => names))],
    colours: new Map(colours),
    ofLanguages: new Set(
      rules.filter(({ selector }) => selector.includes("lang")).flatMap(({ names }) => names),
    ),
    languages: [...new Set([...text.matchAll(/:lang\((\w+)\)/g)].map(([, language = ""]) => language))],
  };
});
