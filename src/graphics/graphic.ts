import { type Html, html } from "../markup/template.ts";

/** An error in a graphic's fields that prevents drawing it. */
export interface GraphicError {
  /** Dotted path below the fields of the graphic, such as "places.0". */
  readonly field: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Returns the drawings of a graphic, of which styles show one, as one picture with a text for readers who cannot see it. */
export function drawing(alt: string, drawings: Html | readonly Html[]): Html {
  return html`<div role="img" aria-label="${alt}">${drawings}</div>`;
}
