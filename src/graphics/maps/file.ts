import { type Html, html, xmlCharacters } from "../../markup/template.ts";
import { oxblood } from "../../model/colour.ts";
import type { MapFields } from "../../model/graphics.ts";
import { fileFrames, mapPlan, mapSubject, wideFrame } from "./plan.ts";
import { type MapVariant, mapLabels, mapShapes } from "./svg.ts";

/**
 * Returns a map as an SVG file, for cards and feeds. It follows the reader's choice of light or dark, and shows as many
 * names as its size has room for, the most important first.
 */
export function mapFile(facts: MapFileFacts): string {
  const { subject } = mapSubject(facts.fields, facts.language);
  const plan = subject && mapPlan(subject, fileFrames);
  const bare = plan && { ...plan, unitsPerKilometre: undefined };
  const inside: readonly (Html | undefined)[] = bare
    ? [
        mapShapes(bare.geometry, "map"),
        ...variants.map((variant) => mapLabels(bare, variant)),
        mapLabels(bare, dotsOnly),
      ]
    : [];
  const drawing = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${styleOf(facts)}</style>${inside}</svg>
`;
  return xmlCharacters(drawing.markup);
}

export interface MapFileFacts {
  readonly fields: MapFields;
  readonly language: string;
  /** The accent colour of the publication, on light ground and on dark. */
  readonly accent: Readonly<Record<"light" | "dark", string>>;
}

const { width, height } = wideFrame;

/** Below the smallest of these sizes, names would be illegible: only dots are shown. */
const variants = [
  variantFrom("large", 600, 15),
  variantFrom("middle", 380, 13),
  variantFrom("small", 210, 12),
] as const;

const dotsOnly: MapVariant = { name: "tiny", frame: wideFrame, size: 90, names: "none" };

/**
 * Returns a variant for images of `minWidth` pixels of width and more, whose type is `pixels` high a little above that
 * width.
 */
function variantFrom(name: MapVariant["name"], minWidth: number, pixels: number) {
  return {
    name,
    minWidth,
    frame: wideFrame,
    names: "some" as const,
    size: (pixels * width) / (minWidth * 1.15),
  };
}

function styleOf({ accent }: MapFileFacts): string {
  return `svg{${variables({ ...mapColours.light, accent: accent.light })};background:var(--sea);font-family:system-ui,sans-serif}@media (prefers-color-scheme:dark){svg{${variables({ ...mapColours.dark, accent: accent.dark })}}}.map-sea{fill:var(--sea)}.map-land{fill:var(--land);stroke:var(--coast);stroke-linejoin:round}.map-border,.map-graticule{fill:none;stroke:var(--coast)}.map-graticule{opacity:.4}.map-border{stroke-dasharray:5 3}.map-tinge{fill:var(--highlight)}.map-highlight{stroke:var(--highlight-line);stroke-width:1.5}.map-hatch{stroke:var(--highlight-line);opacity:.45}.map-leader{stroke:var(--ink)}path{vector-effect:non-scaling-stroke}circle{fill:var(--accent);stroke:var(--land);stroke-width:1.5;vector-effect:non-scaling-stroke}text{direction:ltr;fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--land);stroke-linejoin:round;stroke-width:.22em}.map-large,.map-middle,.map-small{display:none}${sizeRules}`;
}

/** In an image, media queries refer to its own size. */
const sizeRules = variants
  .map(({ name, minWidth }, index) => {
    const below = variants[index - 1]?.minWidth;
    const upTo = below === undefined ? "" : ` and (max-width:${below - 0.02}px)`;
    return `@media (min-width:${minWidth}px)${upTo}{.map-tiny{display:none}.map-${name}{display:inline}}`;
  })
  .join("");

function variables(colours: MapColours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

export const mapColours: Readonly<Record<"light" | "dark", MapColours>> = {
  light: {
    sea: "#dfe6e6",
    land: "#f6f1e6",
    coast: "#a99f88",
    highlight: "#e6d5ad",
    "highlight-line": "#7d6c3f",
    ink: "#1b1915",
    accent: oxblood.light,
  },
  dark: {
    sea: "#1d2629",
    land: "#322f27",
    coast: "#6d675a",
    highlight: "#574a2a",
    "highlight-line": "#c8b276",
    ink: "#ece6d9",
    accent: oxblood.dark,
  },
};

/** The colours of a map, as in layouts/styles/tokens.css, for drawings outside of a page. */
interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly highlight: string;
  readonly "highlight-line": string;
  readonly ink: string;
  readonly accent: string;
}
