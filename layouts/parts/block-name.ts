import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { BlockName } from "../../src/pages/views/front.ts";

/** The line above a block of a front: its name, what it is about, and the way on. */
export const blockName = part("blockName", originalBlockName);

function originalBlockName({ title, url, description, more }: BlockName): Html {
  const name = html`<bdi>${title}</bdi>`;
  return html`<header class="block-name"><h2>${url === undefined ? name : html`<a href="${safeUrl(url)}">${name}</a>`}</h2>${
    description !== undefined && html`<p dir="auto">${description}</p>`
  }${more && html`<a class="more" href="${safeUrl(more.url)}"><bdi>${more.title}</bdi></a>`}</header>`;
}
