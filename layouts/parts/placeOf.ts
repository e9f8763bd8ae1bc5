import { type Html, html } from "../../src/text/html.ts";
import type { Whereabouts } from "./whereabouts.ts";

/**
 * What a link says of where the reader is: on the page it leads to, somewhere below that page, or nothing.
 * @example placeOf("/world/", { frame, url: undefined, within: ["/world/"] })?.markup // ' aria-current="true"'
 */
export const placeOf = (url: string, reader: Omit<Whereabouts, "frame">): Html | undefined => {
  if (url === reader.url) return html` aria-current="page"`;
  return reader.within.includes(url) ? html` aria-current="true"` : undefined;
};
