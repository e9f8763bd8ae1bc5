import { pathSegments, pathsOf } from "./old-names.ts";

/** The files of an old site, found by their old addresses. */
export interface MediaIndex {
  readonly find: (address: string) => FoundMedia;
}

/** A file, or why none was found. Paths are relative to the folder of the index. */
type FoundMedia =
  | { readonly kind: "found"; readonly path: string }
  /** Files of one name in several folders, and the address does not say which. */
  | { readonly kind: "ambiguous"; readonly paths: readonly string[] }
  | { readonly kind: "missing" };

/**
 * Returns an index of files by their paths, with slashes. The folder may be that of the uploads, one above it or one inside of it,
 * since the ends of paths are compared. Of a file in several sizes the original is found.
 * @param ownHosts hosts of the old site; undefined if they are not known. A file of another host is found only if its folders
 * are the same too.
 * @example mediaIndex(["2020/01/ferry.jpg"]).find("https://old.example/wp-content/uploads/2020/01/ferry-300x200.jpg?w=300")
 * // { kind: "found", path: "2020/01/ferry.jpg" }
 */
export function mediaIndex(paths: readonly string[], ownHosts?: readonly string[]): MediaIndex {
  const files = paths.map((path) => ({ path, segments: path.normalize("NFC").split("/") }));
  const byName = Map.groupBy(files, ({ segments }) => segments.at(-1) ?? "");
  const bySmallName = Map.groupBy(files, ({ segments }) => small(segments.at(-1) ?? ""));
  const isOwn = (address: string): boolean => {
    const host = hostIn(address);
    return host === undefined || ownHosts === undefined || ownHosts.some((own) => isSameHost(host, own));
  };
  return {
    find: (address) => {
      const segments = pathSegments(address);
      if (!segments) return { kind: "missing" };
      const candidates = pathsOf(segments);
      const least = isOwn(address) ? 1 : 3;
      for (const wanted of candidates) {
        const found = bestOf(byName.get(wanted.at(-1) ?? "") ?? [], wanted, least);
        if (found) return found;
      }
      for (const wanted of candidates.map((all) => all.map(small))) {
        const named = (bySmallName.get(wanted.at(-1) ?? "") ?? []).map((file) => ({
          ...file,
          segments: file.segments.map(small),
        }));
        const found = bestOf(named, wanted, least);
        if (found) return found;
      }
      return { kind: "missing" };
    },
  };
}

function small(text: string): string {
  return text.toLowerCase();
}

interface MediaFile {
  readonly path: string;
  readonly segments: readonly string[];
}

/**
 * Returns the file whose path has the longest end in common with a wanted one. One of the two must be a whole end of the other:
 * a file of the same name in another folder is another file.
 */
function bestOf(
  files: readonly MediaFile[],
  wanted: readonly string[],
  least: number,
): FoundMedia | undefined {
  let best: MediaFile[] = [];
  let most = 0;
  for (const file of files) {
    const length = commonEnd(file.segments, wanted);
    if (length < least || (length < file.segments.length && length < wanted.length)) continue;
    if (length > most) best = [];
    if (length >= most) best.push(file);
    most = Math.max(most, length);
  }
  const [found, another] = best;
  if (!found) return undefined;
  return another
    ? { kind: "ambiguous", paths: best.map(({ path }) => path) }
    : { kind: "found", path: found.path };
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

function hostIn(address: string): string | undefined {
  const [, host] = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address.trim()) ?? [];
  return host?.toLowerCase();
}

/** Hosts are the same with www. and without. Photon serves files of a host below its own. */
function isSameHost(host: string, own: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/^www\./, "");
  return bare(host) === bare(own) || /^i\d\.wp\.com$/.test(host);
}
