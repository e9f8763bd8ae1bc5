import type { Messages } from "../i18n/messages.ts";
import { readMarkup } from "../markup/parse-html.ts";
import { type Html, html } from "../markup/template.ts";
import { safeUrl } from "../markup/url.ts";
import type { EmbedHost } from "../model/publication.ts";
import { type Embed, knownEmbed } from "./embed-providers.ts";

/**
 * The card of an embed: what it is, where it would come from, and a plain link. It loads nothing; the script `embeds` puts the
 * frame in its place once a reader asks for it. The attributes from `data-frame` on mark it as ours: no editor can write them.
 */
export function embedHtml(embed: Embed, words: Messages): Html {
  const { kind, provider, frameUrl, linkUrl, height } = embed;
  const title = embed.title || words.embeds[kind];
  return html`<figure class="embed embed-${kind}" data-frame="${safeUrl(frameUrl)}" data-load="${words.loadEmbed}"${
    height !== undefined && html` data-height="${height}"`
  }><div class="embed-card"><p class="embed-from">${words.embeds[kind]} · ${provider}</p>${embed.title !== "" && html`<p class="embed-title">${title}</p>`}<p>${words.loadedOnRequest(hostOf(frameUrl))}</p></div><figcaption><a href="${safeUrl(linkUrl)}">${title} (${provider})</a></figcaption></figure>\n`;
}

/** Where an embed would be loaded from: a host without www. is as well known by it. */
function hostOf(url: string): string {
  return new URL(url).host;
}

/** What is wrong with a frame that has text around it. */
export const frameAmongText = "A frame stands alone. Write an empty line before and after each <iframe>.";

type Framed =
  | { readonly embed: Embed; readonly error?: undefined }
  | { readonly embed?: undefined; readonly error: string };

/**
 * What a block of HTML with a frame stands for. What providers wrap around a frame for looks, and scripts beside it, are
 * left out without a word; text is not.
 */
export function framedEmbed(markup: string, hosts: readonly EmbedHost[]): Framed {
  const { frames, alone } = framesIn(markup);
  const [frame, another] = frames;
  if (!frame || another || !alone) return { error: frameAmongText };
  return embedOf(frame, hosts);
}

type Attributes = Readonly<Record<string, string>>;

/** The frames of some markup, and whether there is anything to read beside them. */
function framesIn(markup: string): { readonly frames: readonly Attributes[]; readonly alone: boolean } {
  const frames: Attributes[] = [];
  const open: string[] = [];
  let alone = true;
  const isWhole = readMarkup(markup, {
    onopentag: (tag, attributes) => {
      open.push(tag);
      if (tag === "iframe") frames.push(attributes);
      else if (/^(?:img|picture|video|audio|table|svg)$/.test(tag)) alone = false;
    },
    onclosetag: () => open.pop(),
    // What a frame or a script holds is not read.
    ontext: (text) => {
      if (text.trim() !== "" && !open.some((tag) => /^(?:iframe|script|style)$/.test(tag))) alone = false;
    },
  });
  return { frames, alone: alone && isWhole };
}

function embedOf(attributes: Attributes, hosts: readonly EmbedHost[]): Framed {
  const { src = "", title = "" } = attributes;
  const known = knownEmbed(src);
  if (known) return { embed: { ...known, title: title.trim() } };
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
    },
  };
}

function heightIn({ height = "" }: Attributes): number | undefined {
  const pixels = /^(\d{2,4})(?:px)?$/.exec(height.trim())?.[1];
  return pixels === undefined ? undefined : Number(pixels);
}
