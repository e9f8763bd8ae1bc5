import { type Html, html } from "../../text/html.ts";
import { safeUrl } from "../../text/safeUrl.ts";
import type { Words } from "../../text/words/words.ts";
import type { Embed } from "./embed.ts";

/** Where an embed would be loaded from: a host without www. is as well known by it. */
const hostOf = (url: string): string => new URL(url).host;

/**
 * The card of an embed: what it is, where it would come from, and a plain link. It loads nothing; the script `embeds` puts the
 * frame in its place once a reader asks for it. The attributes from `data-frame` on mark it as ours: no editor can write them.
 */
export const embedHtml = (embed: Embed, words: Words): Html => {
  const { kind, provider, frameUrl, linkUrl, height } = embed;
  const title = embed.title || words.embeds[kind];
  return html`<figure class="embed embed-${kind}" data-frame="${safeUrl(frameUrl)}" data-load="${words.loadEmbed}"${
    height !== undefined && html` data-height="${height}"`
  }><div class="embed-card"><p class="embed-from">${words.embeds[kind]} · ${provider}</p>${embed.title !== "" && html`<p class="embed-title">${title}</p>`}<p>${words.loadedOnRequest(hostOf(frameUrl))}</p></div><figcaption><a href="${safeUrl(linkUrl)}">${title} (${provider})</a></figcaption></figure>\n`;
};
