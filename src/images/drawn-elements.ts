import { readMarkup } from "../markup/parse-html.ts";

/** One element of a drawing, with what is in it. */
export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: DrawnElement[];
  /** The factor by which it and its ancestors scale areas. */
  readonly scale: number;
}

interface DrawnElements {
  readonly all: readonly DrawnElement[];
  readonly root: DrawnElement | undefined;
  /** The text of all style sheets. */
  readonly sheets: string;
}

/** Returns the elements of a drawing in the order of its source. */
export function drawnElements(source: string): DrawnElements {
  const all: DrawnElement[] = [];
  const open: DrawnElement[] = [];
  const sheets: string[] = [];
  readMarkup(
    source,
    {
      onopentag: (name, attributes) => {
        const above = open.at(-1);
        const scale = (above?.scale ?? 1) * areaScale(attributes.transform);
        const element: DrawnElement = { name, attributes: { ...attributes }, children: [], scale };
        above?.children.push(element);
        all.push(element);
        open.push(element);
      },
      ontext: (text) => {
        if (open.at(-1)?.name === "style") sheets.push(text);
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  return { all, root: all.find(({ name }) => name === "svg"), sheets: sheets.join("") };
}

/**
 * Returns the factor by which a transformation scales areas.
 * @example areaScale("rotate(45) scale(.5)") // 0.25
 */
export function areaScale(transform = ""): number {
  return [...transform.matchAll(/\b(scale|matrix)\s*\(([^()]*)\)/g)].reduce((scale, [, kind, list = ""]) => {
    const [a = 1, b, c = 0, d = 1] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const change = kind === "matrix" ? a * d - (b ?? 0) * c : a * (b ?? a);
    return scale * Math.abs(change);
  }, 1);
}

/** Returns the id of the part of its drawing that an element refers to. */
export function hrefTarget({ attributes }: DrawnElement): string | undefined {
  const href = attributes.href ?? attributes["xlink:href"];
  return href?.startsWith("#") ? href.slice(1) : undefined;
}

/** A part of the drawing that an element is painted, clipped, masked or marked with. */
interface DrawnReference {
  readonly property: string;
  readonly id: string;
}

function rulesIn(sheets: string): ReadonlyMap<string, readonly DrawnReference[]> {
  const rules = new Map<string, DrawnReference[]>();
  if (!sheets.includes("url(")) return rules;
  for (const rule of withoutComments(sheets).split("}")) {
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

/**
 * Returns a function that finds what an element refers to in its attributes, its style and the style sheets. It reads only
 * the end of each selector, so that a rule applies to all elements that it matches, and perhaps to more.
 * @example drawnReferences(".a{fill:url(#b)}")(path) // [{ property: "fill", id: "b" }]
 */
export function drawnReferences(sheets: string): (element: DrawnElement) => readonly DrawnReference[] {
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
}

/** Splits the text: a regular expression would search a long sheet for the end of each comment that has none. */
function withoutComments(sheet: string): string {
  return sheet
    .split("/*")
    .map((part, index) => (index === 0 ? part : part.split("*/").slice(1).join("*/")))
    .join("");
}

function referencesIn(styles: string): readonly DrawnReference[] {
  return styles.includes("url(")
    ? styles.split(";").flatMap((line) => {
        const [property = "", ...value] = line.split(":");
        return idsIn(value.join(":")).map((id) => ({ property: property.trim().toLowerCase(), id }));
      })
    : [];
}

function idsIn(value: string): readonly string[] {
  return value.includes("url(")
    ? [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = ""]) => id)
    : [];
}

/** Returns classes and ids if there are any, since they match fewer elements than a name does. */
function selectorsIn(selector: string): readonly string[] {
  return selector.split(",").flatMap((one) => {
    const last =
      one
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? "";
    return last.match(/[.#][\p{L}\p{N}_-]+/gu) ?? [/^[a-zA-Z]+/.exec(last)?.[0] ?? "*"];
  });
}
