import type { Uncarried } from "../../imported-item.ts";
import { type CommandArguments, commandArguments, firstNamed } from "../markdown/command-arguments.ts";
import { commandEnd } from "../markdown/command-end.ts";
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
  for (let found = shortcodeIn(source, 0); found; found = shortcodeIn(source, at)) {
    const { whole, comment, slash, name, given } = found;
    markdown += source.slice(at, found.index);
    at = found.index + whole.length;
    if (comment) {
      // A shortcode that is shown, not run.
      kept.push(whole.replace(/^(\{\{[<%])\/\*/, "$1").replace(/\*\/([>%]\}\})$/, "$1"));
      markdown += keptMark(kept.length - 1);
      continue;
    }
    const indent = /(?:^|\n)([ \t]*)$/.exec(source.slice(Math.max(0, found.index - 100), found.index))?.[1];
    const end = !slash && paired.has(name) ? endOf(name, source, at) : undefined;
    const markup = !slash
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
      if (!slash) uncarried.push({ kind: "shortcode", name });
      continue;
    }
    markdown += markup;
    if (end) at = end.to;
    // Markdown takes lines directly under HTML for a part of it.
    if (indent !== undefined && /^[ \t]*\n[^\s<{]/.test(source.slice(at, at + 200))) markdown += "\n";
  }
  return { markdown: markdown + source.slice(at), kept, uncarried };
}

interface Shortcode {
  readonly index: number;
  readonly whole: string;
  /** True for one that is shown, not run. */
  readonly comment: boolean;
  /** True for the end of one. */
  readonly slash: boolean;
  readonly name: string;
  readonly given: string;
}

/** Returns the first shortcode from a position on. */
function shortcodeIn(source: string, from: number): Shortcode | undefined {
  begin.lastIndex = from;
  for (let found = begin.exec(source); found !== null; found = begin.exec(source)) {
    const end = commandEnd(source, begin.lastIndex, [found[1] === "<" ? ">}}" : "%}}"]);
    if (end < 0) continue;
    const whole = source.slice(found.index, end + 3);
    const inside = whole.slice(3, -3).replace(/^-|-$/g, "").trim();
    const [, slash = "", name, given = ""] = /^(\/?)\s*([\w./-]+)([\s\S]*)$/.exec(inside) ?? [];
    const comment = inside.startsWith("/*");
    if (name === undefined && !comment) continue;
    return { index: found.index, whole, comment, slash: slash === "/", name: name ?? "", given };
  }
  return undefined;
}

const begin = /\{\{([<%])/g;

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
