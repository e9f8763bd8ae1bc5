import type { EmbedHost } from "../../model/embedHost.ts";
import { readMarkup } from "../../text/readMarkup.ts";
import type { Embed } from "./embed.ts";
import { knownEmbed } from "./knownEmbed.ts";

type Attributes = Readonly<Record<string, string>>;

/** What is wrong with a frame that has text around it. */
export const frameAmongText = "A frame stands alone. Write an empty line before and after each <iframe>.";

type Framed =
  | { readonly embed: Embed; readonly fault?: undefined }
  | { readonly embed?: undefined; readonly fault: string };

/** The frames of some markup, and whether there is anything to read beside them. */
const framesIn = (markup: string): { readonly frames: readonly Attributes[]; readonly alone: boolean } => {
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
};

const heightIn = ({ height = "" }: Attributes): number | undefined => {
  const pixels = /^(\d{2,4})(?:px)?$/.exec(height.trim())?.[1];
  return pixels === undefined ? undefined : Number(pixels);
};

const embedOf = (attributes: Attributes, hosts: readonly EmbedHost[]): Framed => {
  const { src = "", title = "" } = attributes;
  const known = knownEmbed(src);
  if (known) return { embed: { ...known, title: title.trim() } };
  const url = URL.parse(src);
  if (src.trim() === "")
    return {
      fault: "This frame has no address. Write it in src, beginning with https://, or remove the frame.",
    };
  if (url?.protocol !== "https:")
    return { fault: `The frame of "${src}" has no whole address. Write it in src, beginning with https://.` };
  const named = hosts.find(({ host }) => host === url.host);
  if (!named)
    return {
      fault: `Nothing is loaded from "${url.host}" here. Write a link to it, or name it in site.yaml: embeds: [{ name: …, host: ${url.host} }].`,
    };
  if (title.trim() === "")
    return { fault: `The frame of "${url.host}" has no title. Say what it shows in title="…".` };
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
};

/**
 * What a block of HTML with a frame stands for. What providers wrap around a frame for looks, and scripts beside it, are
 * left out without a word; text is not.
 */
export const framedEmbed = (markup: string, hosts: readonly EmbedHost[]): Framed => {
  const { frames, alone } = framesIn(markup);
  const [frame, another] = frames;
  if (!frame || another || !alone) return { fault: frameAmongText };
  return embedOf(frame, hosts);
};
