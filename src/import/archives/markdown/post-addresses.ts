import { posix } from "node:path";
import type { Fields } from "./front-matter.ts";
import { textOf, textsOf } from "./values.ts";

/**
 * Returns the old addresses of a post as paths, without repetitions: its own one first, then those of its aliases. A relative
 * alias begins at the folder of its page.
 * @param own the path of its page, if it is known
 * @param base the path below which the old site was published, without a slash at its end
 */
export function oldAddresses(fields: Fields, own: string | undefined, base: string): readonly string[] {
  const aliases = ["aliases", "redirect_from", "alias"].flatMap((name) => textsOf(fields.get(name)));
  const absolute = aliases.flatMap((alias) => {
    const path = pathOf(alias);
    if (path === undefined) return [];
    if (path.startsWith("/")) return [base + path];
    return own === undefined
      ? []
      : [withSlashAsWritten(posix.join(posix.dirname(own.replace(/\/$/, "")), path), path)];
  });
  return [...new Set([...(own === undefined ? [] : [own]), ...absolute])];
}

/** Returns the address that front matter sets for the page; undefined if it is none or holds commands of a template. */
export function writtenAddress(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const path = pathOf(textOf(fields.get(name)) ?? "");
    if (path !== undefined && !/[{}]/.test(path)) return path.startsWith("/") ? path : `/${path}`;
  }
  return undefined;
}

/** Returns the path of an address with its query; undefined if there is none. */
function pathOf(address: string): string | undefined {
  const path = address
    .trim()
    .replace(/^https?:\/\/[^/]+(?=\/|$)/i, "")
    .replace(/#.*$/, "");
  return path === "" ? undefined : path.replace(/(?:^|(?<=\/))index\.html$/, "");
}

function withSlashAsWritten(path: string, written: string): string {
  return written.endsWith("/") && !path.endsWith("/") ? `${path}/` : path;
}
