import type { Declaration, FontFamily, TokenOrValue } from "lightningcss";
import { transformedCss } from "./transformed-css.ts";

/** Returns CSS in which each of the families is followed by its fallback, wherever fonts are named. */
export function withFallbacks(css: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return css;
  return transformedCss(css, { visitor: { Declaration: (declaration) => named(declaration, names) } });
}

function named(declaration: Declaration, names: ReadonlyMap<string, string>): Declaration | undefined {
  switch (declaration.property) {
    case "font-family":
      return { ...declaration, value: followed(declaration.value, names) };
    case "font":
      return {
        ...declaration,
        value: { ...declaration.value, family: followed(declaration.value.family, names) },
      };
    case "custom":
      return declaration.value.name.startsWith("--")
        ? withTokens(declaration, followedTokens(declaration.value.value, names))
        : undefined;
    default:
      return undefined;
  }
}

/** Returns undefined for an unchanged list, since the parser takes back no list with a variable. */
function withTokens(
  declaration: Extract<Declaration, { property: "custom" }>,
  value: TokenOrValue[],
): Declaration | undefined {
  return value.length === declaration.value.value.length
    ? undefined
    : { ...declaration, value: { ...declaration.value, value } };
}

function followed(families: readonly FontFamily[], names: ReadonlyMap<string, string>): FontFamily[] {
  return families.flatMap((family) => {
    const fallback = names.get(family);
    return fallback === undefined ? [family] : [family, fallback];
  });
}

/** Returns the tokens of a list of families, likewise. Other lists have no such names. */
function followedTokens(tokens: readonly TokenOrValue[], names: ReadonlyMap<string, string>): TokenOrValue[] {
  const all: TokenOrValue[] = [];
  if (tokens.some(({ type }) => type === "var" || type === "env" || type === "function")) return [...tokens];
  let family: string[] = [];
  const close = (): void => {
    const fallback = names.get(family.join(" "));
    family = [];
    if (fallback === undefined) return;
    all.push(
      { type: "token", value: { type: "comma" } },
      { type: "token", value: { type: "string", value: fallback } },
    );
  };
  for (const token of tokens) {
    const isComma = token.type === "token" && token.value.type === "comma";
    if (isComma) close();
    else if (token.type === "token" && (token.value.type === "string" || token.value.type === "ident"))
      family.push(token.value.value);
    all.push(token);
  }
  close();
  return all;
}
