import { type Box, inner } from "../../graphics/box.ts";
import { fittingLabels } from "../../graphics/maps/fittingLabels.ts";
import { mapColours } from "../../graphics/maps/mapColours.ts";
import type { MapGeometry } from "../../graphics/maps/mapGeometry.ts";
import { mapPlan } from "../../graphics/maps/mapPlan.ts";
import { mapSubject } from "../../graphics/maps/mapSubject.ts";
import type { PlacedLabel } from "../../graphics/maps/placedLabels.ts";
import type { MapFields } from "../../model/mapFields.ts";
import { type Xml, xml } from "../../text/xml.ts";
import { drawnLine } from "./drawnLine.ts";
import type { Typesetter } from "./typesetter.ts";

export interface CardMap {
  readonly fields: MapFields;
  readonly language: string;
  readonly accent: string;
}

/** In pixels. */
const type = 30;
const dot = 9;

const { sea, land, coast, highlight, ink, "highlight-line": line } = mapColours.light;

const shapes = ({ highlighted, ...parts }: MapGeometry): Xml =>
  xml`<path fill="${sea}" d="${parts.sea}"/><path fill="none" stroke="${coast}" opacity="0.4" d="${parts.graticule}"/><path fill="${land}" stroke="${coast}" d="${parts.land}"/><path fill="none" stroke="${coast}" stroke-dasharray="5 3" d="${parts.borders}"/>${highlighted.map(
    (d) => xml`<path fill="${highlight}" stroke="${line}" stroke-width="2" d="${d}"/>`,
  )}`;

const nameOf = ({ name, textX, textY, anchor }: PlacedLabel, { settable, line }: Typesetter): Xml => {
  const text = line(settable(name), "ltr");
  const before = { start: 0, middle: 0.5, end: 1 }[anchor] * text.width * type;
  const place = { size: type, left: textX - before, baseline: Math.round(textY), colour: ink, halo: land };
  return drawnLine(text, place);
};

/** The map of an article on its card: the same drawing in the shape of the place that it has there. */
export const cardMap = (
  { fields, language, accent }: CardMap,
  { x, y, width, height }: Box,
  typesetter: Typesetter,
): Xml => {
  const { subject } = mapSubject(fields, language);
  if (!subject) return xml``;
  const frame = { x: 0, y: 0, width, height };
  const { geometry, points } = mapPlan(subject, { frame, narrowed: () => frame });
  const space = { frame: inner(frame, type * 0.4), taken: [], size: type, dot };
  const labels = fittingLabels(points, space, "some") ?? [];
  const leaders = labels.flatMap((label) =>
    label.distance === "far"
      ? [xml`<path stroke="${ink}" d="M${label.x} ${label.y}L${label.textX} ${label.textY - type * 0.35}"/>`]
      : [],
  );
  const dots = points.map(
    (point) =>
      xml`<circle cx="${point.x}" cy="${point.y}" r="${dot}" fill="${accent}" stroke="${land}" stroke-width="2"/>`,
  );
  return xml`<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${sea}"/>${shapes(geometry)}${leaders}${dots}${labels.map((label) => nameOf(label, typesetter))}</svg>`;
};
