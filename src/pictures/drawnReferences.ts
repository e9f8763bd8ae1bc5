import type { DrawnElement } from "./drawnElements.ts";

/** A part of the drawing that an element is painted, clipped, masked or marked with. */
export interface DrawnReference {
  readonly property: string;
  readonly id: string;
}

/**
 * Finds what an element names in its attributes, its style and the style sheets. Of what stands before the braces of a
 * sheet only the end is read, so that a rule applies to what it does and perhaps to more.
 * @example drawnReferences(".a{fill:url(#b)}")(path) // [{ property: "fill", id: "b" }]
 */
export const drawnReferences = (sheets: string): ((element: DrawnElement) => readonly DrawnReference[]) => {
  const rules = rulesIn(sheets);
  return ({ name, attributes }) => {
    const { style = "", class: classes = "", id, ...others } = attributes;
    const own = Object.entries(others).flatMap(([property, value]) =>
      idsIn(value).map((found) => ({ property, id: found })),
    );
    if (rules.size === 0) return [...own, ...referencesIn(style)];
    const names = [...classes.split(/\s+/).map((one) => `.${one}`), `#${id}`, name, "*"];
    return [...own, ...referencesIn(style), ...names.flatMap((one) => rules.get(one) ?? [])];
  };
};

function rulesIn(sheets: string): ReadonlyMap<string, readonly DrawnReference[]> {
  const rules = new Map<string, DrawnReference[]>();
  if (!sheets.includes("url(")) return rules;
  for (const rule of withoutRemarks(sheets).split("}")) {
    const parts = rule.split("{");
    const references = referencesIn(parts.at(-1) ?? "");
    for (const selector of references.length > 0 ? selectorsIn(parts.at(-2) ?? "") : []) {
      const known = rules.get(selector) ?? [];
      known.push(...references);
      rules.set(selector, known);
    }
  }
  return rules;
}

/** A pattern with an end would look through a long sheet for each beginning that has none. */
const withoutRemarks = (sheet: string): string =>
  sheet
    .split("/*")
    .map((part, place) => (place === 0 ? part : part.split("*/").slice(1).join("*/")))
    .join("");

/** A class or an id tells more than the name of an element does. */
const selectorsIn = (selector: string): readonly string[] =>
  selector.split(",").flatMap((one) => {
    const last =
      one
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? "";
    return last.match(/[.#][\p{L}\p{N}_-]+/gu) ?? [/^[a-zA-Z]+/.exec(last)?.[0] ?? "*"];
  });

const idsIn = (value: string): readonly string[] =>
  value.includes("url(") ? [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = ""]) => id) : [];

const referencesIn = (styles: string): readonly DrawnReference[] =>
  styles.includes("url(")
    ? styles.split(";").flatMap((line) => {
        const [property = "", ...value] = line.split(":");
        return idsIn(value.join(":")).map((id) => ({ property: property.trim().toLowerCase(), id }));
      })
    : [];
