import type { MapFields } from "../model/mapFields.ts";
import { type Html, html } from "../text/html.ts";
import { xmlCharacters } from "../text/xml.ts";
import { type MapColours, mapColours } from "./maps/mapColours.ts";
import { fileFrames, wideFrame } from "./maps/mapFrames.ts";
import { mapLabels, type Rendition } from "./maps/mapLabels.ts";
import { mapPlan } from "./maps/mapPlan.ts";
import { mapShapes } from "./maps/mapShapes.ts";
import { mapSubject } from "./maps/mapSubject.ts";

export interface MapFileFacts {
  readonly fields: MapFields;
  readonly language: string;
  /** The publication's colour, on light ground and on dark. */
  readonly accent: Readonly<Record<"light" | "dark", string>>;
}

const { width, height } = wideFrame;

/** A rendition for pictures from so many pixels of width on, its type of so many pixels where it is a little wider. */
const from = (name: Rendition["name"], least: number, pixels: number) => ({
  name,
  least,
  frame: wideFrame,
  names: "some" as const,
  size: (pixels * width) / (least * 1.15),
});

/** In a smaller one than the last, names could not be read: it shows dots alone. */
const renditions = [from("large", 600, 15), from("middle", 380, 13), from("small", 210, 12)] as const;
const dotsAlone: Rendition = { name: "tiny", frame: wideFrame, size: 90, names: "none" };

const variables = (colours: MapColours): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

/** A picture's media queries ask for its own size. */
const sizeRules = renditions
  .map(({ name, least }, index) => {
    const most = renditions[index - 1]?.least;
    const upTo = most === undefined ? "" : ` and (max-width:${most - 0.02}px)`;
    return `@media (min-width:${least}px)${upTo}{.map-tiny{display:none}.map-${name}{display:inline}}`;
  })
  .join("");

const styleOf = ({ accent }: MapFileFacts): string =>
  `svg{${variables({ ...mapColours.light, accent: accent.light })};background:var(--sea);font-family:system-ui,sans-serif}@media (prefers-color-scheme:dark){svg{${variables({ ...mapColours.dark, accent: accent.dark })}}}.map-sea{fill:var(--sea)}.map-land{fill:var(--land);stroke:var(--coast);stroke-linejoin:round}.map-border,.map-graticule{fill:none;stroke:var(--coast)}.map-graticule{opacity:.4}.map-border{stroke-dasharray:5 3}.map-tinge{fill:var(--highlight)}.map-highlight{stroke:var(--highlight-line);stroke-width:1.5}.map-hatch{stroke:var(--highlight-line);opacity:.45}.map-leader{stroke:var(--ink)}path{vector-effect:non-scaling-stroke}circle{fill:var(--accent);stroke:var(--land);stroke-width:1.5;vector-effect:non-scaling-stroke}text{direction:ltr;fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--land);stroke-linejoin:round;stroke-width:.22em}.map-large,.map-middle,.map-small{display:none}${sizeRules}`;

/**
 * A map as a file of its own, for places that show a picture: cards and feeds. It follows the reader's choice of light or
 * dark, and shows as many names as its size has room for, the most important first.
 */
export const mapFile = (facts: MapFileFacts): string => {
  const { subject } = mapSubject(facts.fields, facts.language);
  const plan = subject && mapPlan(subject, fileFrames);
  const bare = plan && { ...plan, unitsPerKilometre: undefined };
  const inside: readonly (Html | undefined)[] = bare
    ? [
        mapShapes(bare.geometry, "map"),
        ...renditions.map((rendition) => mapLabels(bare, rendition)),
        mapLabels(bare, dotsAlone),
      ]
    : [];
  const drawing = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${styleOf(facts)}</style>${inside}</svg>
`;
  return xmlCharacters(drawing.markup);
};
