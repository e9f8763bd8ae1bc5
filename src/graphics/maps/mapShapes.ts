import { type Html, html } from "../../text/html.ts";
import type { MapGeometry } from "./mapGeometry.ts";

/** The shapes of a map. What is set apart is hatched and outlined besides its colour; the hatch is called by `id`. */
export const mapShapes = ({ sea, land, borders, graticule, highlighted }: MapGeometry, id: string): Html =>
  html`<pattern id="${id}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="map-tinge" d="M0 0h7v7h-7z"/><path class="map-hatch" d="M0 0v7"/></pattern><g id="${id}"><path class="map-sea" d="${sea}"/><path class="map-graticule" d="${graticule}"/><path class="map-land" d="${land}"/>${
    borders !== "" && html`<path class="map-border" d="${borders}"/>`
  }${highlighted.map(
    (path) => html`<path class="map-highlight" fill="url(#${id}-hatch)" d="${path}"/>`,
  )}</g>`;
