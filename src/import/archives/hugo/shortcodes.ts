import type { Uncarried } from "../../imported-item.ts";
import { type CommandArguments, commandArguments, firstNamed } from "../markdown/command-arguments.ts";
import {
  codeBlock,
  embeddedAddress,
  embedMarkup,
  escaped,
  pictureMarkup,
} from "../markdown/command-markup.ts";
import { keptMark, withoutKeptMarks } from "../markdown/kept-text.ts";
import type { EvaluatedText } from "../markdown/liquid.ts";

/** What shortcodes of a site know. */
interface ShortcodeSite {
  /** Returns the address of a page by its path, as `ref` takes it; undefined if there is none. */
  readonly pageAddress: (path: string) => string | undefined;
  /** Returns a value of the front matter. */
  readonly param: (name: string) => string | undefined;
}

/**
 * Evaluates Hugo's own shortcodes in a text, and those of sites that show pictures and embeds under names that tell so. All
 * others stay, as marks of `keptMark`; what stands between their beginning and their end stays Markdown.
 */
export function evaluatedShortcodes(written: string, site: ShortcodeSite): EvaluatedText {
  const source = withoutKeptMarks(written);
  const kept: string[] = [];
  const uncarried: Uncarried[] = [];
  let markdown = "";
  let at = 0;
  shortcode.lastIndex = 0;
  for (let found = shortcode.exec(source); found !== null; found = shortcode.exec(source)) {
    const [whole] = found;
    const { comment, slash, name = "", given = "" } = found.groups ?? {};
    markdown += source.slice(at, found.index);
    at = found.index + whole.length;
    if (comment !== undefined) {
      // A shortcode that is shown, not run.
      kept.push(whole.replace(/^(\{\{[<%])\/\*/, "$1").replace(/\*\/([>%]\}\})$/, "$1"));
      markdown += keptMark(kept.length - 1);
      continue;
    }
    const indent = /(?:^|\n)([ \t]*)$/.exec(source.slice(Math.max(0, found.index - 100), found.index))?.[1];
    const end = slash === undefined && paired.has(name) ? endOf(name, source, at) : undefined;
    const markup =
      slash === undefined
        ? shown(
            {
              name,
              given: given.replace(/\/$/, ""),
              inner: end && source.slice(at, end.from),
              indent: indent ?? "",
            },
            site,
          )
        : undefined;
    if (markup === undefined) {
      kept.push(whole);
      markdown += keptMark(kept.length - 1);
      if (slash === undefined) uncarried.push({ kind: "shortcode", name });
      continue;
    }
    markdown += markup;
    if (end) at = end.to;
    shortcode.lastIndex = at;
    // Markdown takes lines directly under HTML for a part of it.
    if (indent !== undefined && /^[ \t]*\n[^\s<{]/.test(source.slice(at, at + 200))) markdown += "\n";
  }
  return { markdown: markdown + source.slice(at), kept, uncarried };
}

/** Quotation marks and backticks may hold the signs that end a shortcode. */
const shortcode =
  /\{\{(?:[<%](?<comment>\/\*[\s\S]*?\*\/)[>%]\}\}|[<%]-?\s*(?<slash>\/)?\s*(?<name>[\w./-]+)(?<given>(?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?![>%]\}\})[^"`])*?)\s*[>%]\}\})/g;

/** Shortcodes whose inside is theirs. */
const paired: ReadonlySet<string> = new Set(["details", "highlight", "figure", "comment", "mermaid"]);

interface Found {
  readonly name: string;
  readonly given: string;
  /** What stands before its end; undefined if it has none. */
  readonly inner: string | undefined;
  readonly indent: string;
}

function endOf(
  name: string,
  source: string,
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  const end = new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, "g");
  end.lastIndex = from;
  const found = end.exec(source);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
}

/** Returns what a shortcode shows, as Markdown or HTML; undefined if nobody knows. */
function shown({ name, given, inner, indent }: Found, site: ShortcodeSite): string | undefined {
  const all = commandArguments(given);
  const [first = "", second] = all.positional;
  switch (name) {
    case "ref":
    case "relref":
      return refAddress(firstNamed(all, "path") ?? first, site);
    case "highlight":
      return inner === undefined
        ? undefined
        : codeBlock(inner, first || (firstNamed(all, "lang") ?? ""), indent);
    case "param":
      return site.param(first) === undefined ? undefined : escaped(site.param(first) ?? "");
    case "comment":
      return inner === undefined ? undefined : "";
    case "details":
      return inner === undefined
        ? undefined
        : `<details><summary>${escaped(firstNamed(all, "summary") ?? "Details")}</summary>\n\n${inner.trim()}\n\n</details>\n`;
    case "x":
    case "tweet":
    case "twitter":
    case "x_simple":
    case "twitter_simple": {
      const [user, id = second] = [firstNamed(all, "user") ?? first, firstNamed(all, "id")];
      // Old shortcodes name the post alone.
      const address =
        id === undefined && /^\d+$/.test(user)
          ? embeddedAddress("x", ["i", user])
          : embeddedAddress("x", [user, id ?? ""]);
      return address === undefined ? undefined : embedMarkup(address, undefined);
    }
    default:
      return picture(name, all) ?? embed(name, all);
  }
}

function refAddress(path: string, site: ShortcodeSite): string | undefined {
  const [, page = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
  if (page === "") return fragment === "" ? undefined : fragment;
  const address = site.pageAddress(page);
  return address === undefined ? undefined : address + fragment;
}

function picture(name: string, all: CommandArguments): string | undefined {
  if (!/^(?:.*[-_/])?(?:figure|fig|image|img|imgproc|picture|photo)(?:[-_].*)?$/i.test(name))
    return undefined;
  const src =
    firstNamed(all, "src", "url", "image", "file", "path", "link") ??
    all.positional.find((word) => /[./]/.test(word));
  if (src === undefined) return undefined;
  const caption = [firstNamed(all, "title"), firstNamed(all, "caption")]
    .filter((part) => part !== undefined)
    .join(" ");
  const credit = firstNamed(all, "attr", "credit", "attribution", "source");
  return pictureMarkup({
    src,
    alt: firstNamed(all, "alt"),
    caption: caption === "" ? undefined : caption,
    credit,
    link: firstNamed(all, "src") === undefined ? undefined : firstNamed(all, "link", "href"),
  });
}

function embed(name: string, all: CommandArguments): string | undefined {
  const kind =
    /youtube|vimeo|instagram|gist|soundcloud|mastodon|bluesky/.exec(name.toLowerCase())?.[0] ?? name;
  const id = firstNamed(all, "id", "url", "src", "link");
  const address = embeddedAddress(kind, id === undefined ? all.positional : [id]);
  return address === undefined
    ? undefined
    : embedMarkup(address, firstNamed(all, "title", "caption", "label"));
}
