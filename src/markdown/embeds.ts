import type { Messages } from "../i18n/messages.ts";
import { readMarkup } from "../markup/parse-html.ts";
import { type Html, html } from "../markup/template.ts";
import { safeUrl } from "../markup/url.ts";
import type { Picture } from "../model/image.ts";
import type { EmbedHost } from "../model/publication.ts";
import { type Embed, knownEmbed } from "./embed-providers.ts";

/**
 * Returns the card of an embed: what it is, where it comes from, and a plain link. It loads nothing; the script
 * `embeds` replaces it by the frame once a reader asks for it. The attributes from `data-frame` on mark it as
 * generated, since no editor can write them.
 */
export function embedHtml(embed: Embed, messages: Messages): Html {
  const { kind, provider, frameUrl, linkUrl, height, picture } = embed;
  const title = embed.title || messages.embeds[kind];
  return html`<figure class="embed embed-${kind}" data-frame="${safeUrl(frameUrl)}" data-load="${messages.loadEmbed}"${
    height !== undefined && html` data-height="${height}"`
  }><div class="embed-card">${picture && still(picture, messages)}<p class="embed-from">${messages.embeds[kind]} · ${provider}</p>${embed.title !== "" && html`<p class="embed-title">${title}</p>`}<p>${messages.loadedOnRequest(hostOf(frameUrl))}</p></div><figcaption><a href="${safeUrl(linkUrl)}">${title} (${provider})</a></figcaption></figure>\n`;
}

/** Returns the picture of a card with its credit. The title of the embed says what it shows. */
function still({ url, width, height, credit }: Picture, messages: Messages): Html {
  return html`<img src="${safeUrl(url)}" alt="" width="${width}" height="${height}" loading="lazy">${
    credit !== undefined && html`<p class="credit">${messages.pictureBy(credit)}</p>`
  }`;
}

/** Returns the host from which an embed would be loaded. */
function hostOf(url: string): string {
  return new URL(url).host;
}

/**
 * Returns the embed that a block of HTML with a frame stands for. Wrappers that providers put around a frame and
 * scripts beside it are dropped silently; text is an error.
 */
export function framedEmbed(markup: string, hosts: readonly EmbedHost[]): Framed {
  const { frames, isAlone } = framesIn(markup);
  const [frame, another] = frames;
  if (!frame || another || !isAlone) return { error: frameAmongText };
  return embedOf(frame, hosts);
}

type Framed =
  | { readonly embed: Embed; readonly error?: undefined }
  | { readonly embed?: undefined; readonly error: string };

/** The error of a frame with text around it. */
export const frameAmongText = "A frame stands alone. Write an empty line before and after each <iframe>.";

type Attributes = Readonly<Record<string, string>>;

/** Returns the frames of some markup, and whether it has no other content. */
function framesIn(markup: string): { readonly frames: readonly Attributes[]; readonly isAlone: boolean } {
  const frames: Attributes[] = [];
  const open: string[] = [];
  let isAlone = true;
  const isWhole = readMarkup(markup, {
    onopentag: (tag, attributes) => {
      open.push(tag);
      if (tag === "iframe") frames.push(attributes);
      else if (/^(?:img|picture|video|audio|table|svg)$/.test(tag)) isAlone = false;
    },
    onclosetag: () => open.pop(),
    // The content of a frame or a script is not read.
    ontext: (text) => {
      if (text.trim() !== "" && !open.some((tag) => /^(?:iframe|script|style)$/.test(tag))) isAlone = false;
    },
  });
  return { frames, isAlone: isAlone && isWhole };
}

function embedOf(attributes: Attributes, hosts: readonly EmbedHost[]): Framed {
  const { src = "", title = "", poster, credit } = attributes;
  const shown = poster === undefined && credit === undefined ? undefined : { src: poster, credit };
  const known = knownEmbed(src);
  if (known) return { embed: { ...known, title: title.trim(), poster: shown } };
  const url = URL.parse(src);
  if (src.trim() === "")
    return {
      error: "This frame has no address. Write it in src, beginning with https://, or remove the frame.",
    };
  if (url?.protocol !== "https:")
    return { error: `The frame of "${src}" has no whole address. Write it in src, beginning with https://.` };
  const named = hosts.find(({ host }) => host === url.host);
  if (!named)
    return {
      error: `Nothing is loaded from "${url.host}" here. Write a link to it, or name it in site.yaml: embeds: [{ name: …, host: ${url.host} }].`,
    };
  if (title.trim() === "")
    return { error: `The frame of "${url.host}" has no title. Say what it shows in title="…".` };
  const address = url.href;
  return {
    embed: {
      kind: "page",
      provider: named.name,
      frameUrl: address,
      linkUrl: address,
      title: title.trim(),
      height: heightIn(attributes),
      poster: shown,
    },
  };
}

function heightIn({ height = "" }: Attributes): number | undefined {
  const pixels = /^(\d{2,4})(?:px)?$/.exec(height.trim())?.[1];
  return pixels === undefined ? undefined : Number(pixels);
}
