import { readMarkup } from "../text/readMarkup.ts";

/** One element of a drawing, with what is in it. */
export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: DrawnElement[];
  /** How much smaller or larger it makes areas, with all that it is in. */
  readonly scale: number;
}

export interface DrawnElements {
  readonly all: readonly DrawnElement[];
  readonly root: DrawnElement | undefined;
  /** The text of all style sheets. */
  readonly sheets: string;
}

/** The elements of a drawing as they stand in its source. */
export const drawnElements = (source: string): DrawnElements => {
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
};

/**
 * How much smaller or larger a transformation makes areas.
 * @example areaScale("rotate(45) scale(.5)") // 0.25
 */
export const areaScale = (transform = ""): number =>
  [...transform.matchAll(/\b(scale|matrix)\s*\(([^()]*)\)/g)].reduce((scale, [, kind, list = ""]) => {
    const [a = 1, b, c = 0, d = 1] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const change = kind === "matrix" ? a * d - (b ?? 0) * c : a * (b ?? a);
    return scale * Math.abs(change);
  }, 1);

/** The part of its own drawing that an element takes over. */
export const hrefTarget = ({ attributes }: DrawnElement): string | undefined => {
  const href = attributes.href ?? attributes["xlink:href"];
  return href?.startsWith("#") ? href.slice(1) : undefined;
};
