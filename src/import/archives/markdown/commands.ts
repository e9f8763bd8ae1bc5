import { type CommandArguments, commandArguments, firstNamed } from "./command-arguments.ts";
import { embeddedAddress, embedMarkup, pictureMarkup } from "./command-markup.ts";
import type { LiquidToken } from "./liquid-tokens.ts";

/** A command of a template or an include whose meaning its name and arguments tell. */
interface NamedCommand {
  readonly name: string;
  readonly given: string;
  readonly token: Pick<LiquidToken, "indent" | "isAboveWords">;
  readonly known: (word: string) => string | undefined;
}

/**
 * Returns the HTML of commands and includes that sites write for themselves and that are alike everywhere: pictures with or
 * without a caption, and embeds. Returns undefined if the name or the arguments tell nothing.
 */
export function commandMarkup({ name, given, token, known }: NamedCommand): string | undefined {
  const all = commandArguments(given, known);
  const plain = name.toLowerCase().replaceAll("-", "_");
  const markup = pictureNames.test(plain) ? picture(plain, all, given) : embed(plain, all);
  if (markup === undefined) return undefined;
  // Markdown takes lines directly under HTML for a part of it.
  return token.indent !== undefined && token.isAboveWords ? `${markup}\n` : markup;
}

const pictureNames =
  /^(?:.*_)?(?:figure|fig|figcaption|image|img|picture|photo|responsive_image|image_with_class|image_with_caption)(?:_.*)?$/;

function picture(name: string, all: CommandArguments, given: string): string | undefined {
  const positional = all.positional.filter((value) => value !== "");
  const [first] = positional;
  const named = firstNamed(
    all,
    "src",
    "url",
    "image",
    "img",
    "image_path",
    "path",
    "file",
    "filename",
    "source",
    "href",
  );
  const src = named ?? (first !== undefined && isAddress(first) ? first : positional.find(isAddress));
  if (src === undefined) return undefined;
  const words = all.positional.filter((value) => value !== src);
  const hasClass = name.endsWith("_with_class") || (words.length > 1 && isClass(words[0] ?? ""));
  const alt = words[hasClass ? 1 : 0];
  return pictureMarkup({
    src: /^(?:assets|images|img|uploads|static)\//.test(src) ? `/${src}` : src,
    alt:
      firstNamed(all, "alt", "image_alt", "alt_text", "description") ??
      (named === undefined ? (looselyQuoted(given, src) ?? alt) : undefined),
    caption: firstNamed(all, "caption", "figcaption", "image_caption", "title"),
    credit: firstNamed(all, "credit", "attribution", "attr", "byline"),
    link: firstNamed(all, "link", "link_url"),
  });
}

/** Returns a text that holds quotation marks itself, if a command has nothing but an address and this. */
function looselyQuoted(given: string, src: string): string | undefined {
  const [, first, words = ""] = /^["']([^"']*)["']\s*,?\s*"(.*)"\s*$/s.exec(given.trim()) ?? [];
  if (first !== src || !words.includes('"') || /"(?:\s*,)?\s+"/.test(words)) return undefined;
  return words.replace(/^"+|"+$/g, "");
}

/** Names of classes stand before the words. */
function isClass(word: string): boolean {
  return /^[a-z][\w-]*$/.test(word);
}

function isAddress(word: string): boolean {
  return /^(?:https?:\/\/|\.{0,2}\/)|\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(word);
}

function embed(name: string, all: CommandArguments): string | undefined {
  const kind = /youtube|vimeo|tweet|twitter|instagram|gist|soundcloud/.exec(name)?.[0] ?? name;
  const id = firstNamed(all, "id", "url", "src", "link", "video", "video_id", "youtube_id", "vimeo_id");
  const address = embeddedAddress(kind, id === undefined ? all.positional : [id, ...all.positional]);
  return address === undefined ? undefined : embedMarkup(address, firstNamed(all, "title", "caption"));
}
