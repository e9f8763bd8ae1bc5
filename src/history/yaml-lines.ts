import { formatList } from "../i18n/locale.ts";

/**
 * Returns a line of front matter.
 * @example lineOf("slug", "harbour-reopens") // "slug: harbour-reopens"
 */
export function lineOf(field: string, value: string): string {
  return `${field}: ${inYaml(value)}`;
}

/** Returns the hint to add URLs to `gone` of `site.yaml`. `gone` holds those that stand there already. */
export function goneLine(urls: readonly string[], gone: readonly string[]): string {
  return gone.length === 0
    ? `write gone: ${listInYaml(urls)} into site.yaml`
    : `add ${listed(urls)} to gone in site.yaml`;
}

/** Returns the hint to add URLs as aliases, and to keep the id in feeds if one is passed. */
export function aliasLine(urls: readonly string[], aliases: readonly string[], id?: string): string {
  const line = `aliases: ${listInYaml([...aliases, ...urls])}`;
  if (id !== undefined)
    return `${aliases.length > 0 ? "write" : "add"} the lines ${line} and ${lineOf("id", id)}`;
  return `${aliases.length > 0 ? "write" : "add"} the line ${line}`;
}

/**
 * Returns URLs as they stand in a sentence.
 * @example listed(["/a/", "/b/"]) // "/a/ and /b/"
 */
export function listed(urls: readonly string[]): string {
  return formatList(urls, "en").join("");
}

function listInYaml(texts: readonly string[]): string {
  return `[${texts.map((text) => (text.includes(",") ? JSON.stringify(text) : inYaml(text))).join(", ")}]`;
}

/** Returns a text as a YAML value: in quotation marks if YAML would read something else. */
function inYaml(text: string): string {
  return /^[a-z/](?:[\w/.,:@+~%-]*[\w/])?$/i.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
