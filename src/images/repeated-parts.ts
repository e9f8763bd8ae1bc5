/** Counts the parts that a drawing repeats: with a few lines, a browser may draw for hours. */
import { deepestMarkup } from "../markup/parse-html.ts";
import { type DrawnElement, drawnElements, drawnReferences, hrefTarget } from "./drawn-elements.ts";
import { tileFinder } from "./pattern-tiles.ts";

/**
 * Returns the number of elements that a browser draws in addition to those in the source, because `<use>`, markers, masks and
 * the like repeat them; infinite if they refer to themselves. Tiles of a pattern count if there are more than 16 million.
 * @example repeatedParts('<svg><g id="a"><path/></g><use href="#a"/><use href="#a"/></svg>') // 4
 */
export function repeatedParts(source: string): number {
  if (!/<use\b|url\(/.test(source)) return 0;
  const { all, root, sheets } = drawnElements(source);
  if (!root) return 0;
  const byId = Map.groupBy(all, ({ attributes }) => attributes.id ?? "");
  byId.delete("");
  const referencesOf = drawnReferences(sheets);
  const tilesAt = tileFinder(root, byId);
  const costs = new Map<DrawnElement | string, Cost>();
  const open = new Set<DrawnElement>();
  let references = 0;
  let tiles = 0;
  const costAt = (id: string): Cost => {
    // Several elements may have the id, and some are not drawn: the most expensive counts.
    const cost = costs.get(id) ?? (byId.get(id) ?? []).map(costOf).reduce(larger, nothing);
    costs.set(id, cost);
    return cost;
  };
  const costOf = (element: DrawnElement): Cost => {
    const known = costs.get(element);
    if (known) return known;
    if (isPaint(element.name)) return nothing;
    if (open.has(element) || open.size > longestChain || references > mostReferences) return endless;
    open.add(element);
    const cost = computedCost(element);
    open.delete(element);
    costs.set(element, cost);
    return cost;
  };
  const computedCost = (element: DrawnElement): Cost => {
    const target = /^(?:use|pattern)$/.test(element.name) ? hrefTarget(element) : undefined;
    const inside = [...element.children.map(costOf), ...(target === undefined ? [] : [costAt(target)])];
    const once = inside.reduce((sum, { shapes }) => sum + shapes, 1);
    const points = inside.reduce((sum, cost) => sum + cost.points, numbersIn(element));
    let shapes = once;
    const named = referencesOf(element);
    references += named.length;
    if (references > mostReferences) return endless;
    for (const { property, id } of named) {
      tiles = Math.max(tiles, tilesAt(id, element.scale));
      const times = atEachPoint.test(property) ? points : inherited.test(property) ? once : 1;
      if (times > 0) shapes += times * costAt(id).shapes;
    }
    return { shapes, points };
  };
  const { shapes } = costOf(root);
  return Math.max(shapes - all.length, tiles > plentyOfTiles ? tiles : 0);
}

/** The number of shapes and points that a browser draws for an element. */
interface Cost {
  readonly shapes: number;
  /** Numbers in paths: a marker may be at each point. */
  readonly points: number;
}

const nothing: Cost = { shapes: 0, points: 0 };

/** The largest depth of elements and of the parts that they refer to. */
const longestChain = 2 * deepestMarkup;

/** More references than a drawing of the largest size can contain. */
const mostReferences = 1_000_000;

const endless: Cost = { shapes: Number.POSITIVE_INFINITY, points: Number.POSITIVE_INFINITY };

const atEachPoint = /^marker(?:-mid)?$/;

/** Properties that all descendants of an element inherit. The others apply to the element as a whole. */
const inherited = /^(?:fill|stroke|marker|marker-start|marker-end)$/;

/** Browsers draw a tile once and repeat it. More tiles than this are too small to see. */
const plentyOfTiles = 16_000_000;

function larger(one: Cost, other: Cost): Cost {
  return {
    shapes: Math.max(one.shapes, other.shapes),
    points: Math.max(one.points, other.points),
  };
}

/** Returns true for elements that cost the same wherever they are used. */
function isPaint(name: string): boolean {
  return /^(?:linearGradient|radialGradient)$/.test(name);
}

function numbersIn({ attributes: { d, points } }: DrawnElement): number {
  return (d ?? points ?? "").match(/\d+(?:\.\d*)?|\.\d+/g)?.length ?? 0;
}
