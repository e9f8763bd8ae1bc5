import type { Html } from "../../src/text/html.ts";
import { html } from "../../src/text/html.ts";
import type { Surroundings } from "./document.ts";

const pathOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).pathname : undefined;

/**
 * What a link says of where the reader is: on the page it leads to, somewhere below that page, or nothing.
 * @example placeOf("/world/", { frame, head, within: ["/world/"] }).markup // ' aria-current="true"'
 */
export const placeOf = (url: string, { head, within = [] }: Surroundings): Html => {
  if (url === pathOf(head.canonical)) return html` aria-current="page"`;
  return within.includes(url) ? html` aria-current="true"` : html``;
};
