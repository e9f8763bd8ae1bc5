/** An output file, and its source: a content file, or a phrase such as "the tag index". */
interface Output {
  readonly url: string;
  readonly source: string;
  /** Present if a template or the config of the publication makes it: the line that says its address, or 0. */
  readonly own?: { readonly line: number } | undefined;
}

/** An output whose address is already taken. */
export interface Clash {
  readonly url: string;
  /** The content file or part of the generator that makes the output. */
  readonly source: string;
  readonly own?: Output["own"];
  readonly owner: string;
}

const folderPage = "/index.html";

/**
 * Returns the outputs that would be written to one file, or to a file that another needs as a folder. Upper
 * and lower case count as equal, as on some file systems. `urls` are those of the outputs, if the caller has them.
 */
export function urlClashes(outputs: readonly Output[], urls = urlsOf(outputs)): readonly Clash[] {
  if (areApart(outputs, urls)) return [];
  const owners = new Map<string, Output>();
  const clashes: Clash[] = [];
  for (const output of outputs) {
    const location = locationOf(output.url);
    const other = owners.get(location);
    if (!other) owners.set(location, output);
    else clashes.push(isFile(output.url) && !isFile(other.url) ? clash(output, other) : clash(other, output));
  }
  // Results of `fileAbove` by folder, since most folders hold many outputs.
  const seen = new Map<string, Output | undefined>([["", undefined]]);
  const fileAbove = (location: string): Output | undefined => {
    const folder = folderOf(location);
    if (!seen.has(folder)) seen.set(folder, fileAt(folder) ?? fileAbove(folder));
    return seen.get(folder);
  };
  const fileAt = (location: string): Output | undefined => {
    const owner = owners.get(location);
    return owner && isFile(owner.url) ? owner : pageWithin(location);
  };
  /** Returns the page of a folder if its index.html is a folder to other outputs. */
  const pageWithin = (location: string): Output | undefined => {
    const owner = location.endsWith(folderPage)
      ? owners.get(location.slice(0, -folderPage.length))
      : undefined;
    return owner && !isFile(owner.url) ? owner : undefined;
  };
  for (const [location, output] of owners) {
    const file = fileAbove(location) ?? pageWithin(location);
    if (file) clashes.push(clash(file, output));
  }
  return clashes;
}

/** Urls without duplicates. */
export interface UrlSet {
  readonly size: number;
  readonly has: (url: string) => boolean;
}

function urlsOf(outputs: readonly Output[]): UrlSet {
  return new Set(outputs.map(({ url }) => url));
}

/**
 * Returns true if outputs can't clash, as they nearly never do. Returns false if that takes more than a glance to tell.
 * Looks up few texts, since a text that was never looked up before has to be hashed.
 */
function areApart(outputs: readonly Output[], urls: UrlSet): boolean {
  if (urls.size !== outputs.length) return false;
  const small = new Set<string>();
  for (const { url } of outputs) {
    const lowered = url.toLowerCase();
    if (lowered.includes(folderPage)) return false;
    if (lowered === url) continue;
    if (urls.has(lowered) || small.has(lowered)) return false;
    small.add(lowered);
  }
  const isTaken = (url: string): boolean => urls.has(url) || small.has(url);
  const free = new Set([""]);
  const isFree = (folder: string): boolean => {
    if (free.has(folder)) return true;
    if (isTaken(folder) || !isFree(folderOf(folder))) return false;
    free.add(folder);
    return true;
  };
  let before = "/";
  for (const { url } of outputs) {
    const lowered = url.toLowerCase();
    if (!lowered.endsWith("/") && isTaken(`${lowered}/`)) return false;
    // Mostly it lies in the folder of the one before.
    if (lowered.startsWith(before) && isLastPart(lowered, before.length)) continue;
    const folder = folderOf(lowered.endsWith("/") ? lowered.slice(0, -1) : lowered);
    if (!isFree(folder)) return false;
    before = `${folder}/`;
  }
  return true;
}

/** Returns true if nothing but the name of a file, or of a last folder, begins at an index of a url. */
function isLastPart(url: string, index: number): boolean {
  const slash = url.indexOf("/", index);
  return slash < 0 || slash === url.length - 1;
}

/** The endings of the address of a folder's page. */
const folderEndings = ["/", folderPage] as const;

/** Returns the location of an output in small letters; that of a folder's page is the folder. */
function locationOf(url: string): string {
  const small = url.toLowerCase();
  const ending = folderEndings.find((ending) => small.endsWith(ending));
  return ending === undefined ? small : small.slice(0, -ending.length);
}

function isFile(url: string): boolean {
  return !folderEndings.some((ending) => url.toLowerCase().endsWith(ending));
}

function clash(one: Output, other: Output): Clash {
  const [culprit, owner] = blameOf(other) >= blameOf(one) && blameOf(other) > 0 ? [other, one] : [one, other];
  return { ...culprit, owner: owner.source };
}

/** Of two outputs, the one with the larger number has to change its address. */
function blameOf({ source, own }: Output): number {
  if (own) return 2;
  return /\.md$|\.yaml$/.test(source) ? 1 : 0;
}

function folderOf(location: string): string {
  return location.slice(0, Math.max(0, location.lastIndexOf("/")));
}
