import type { Clash } from "./clashProblems.ts";

/** Something that is written, and what makes it: a content file, or a phrase such as "the tag index". */
export interface Output {
  readonly url: string;
  readonly source: string;
}

const isContentFile = (source: string): boolean => /\.md$|\.yaml$/.test(source);

const clash = (one: Output, other: Output): Clash => {
  const [culprit, owner] = isContentFile(other.source) ? [other, one] : [one, other];
  return { ...culprit, owner: owner.source };
};

const folderPage = "/index.html";

/** How the address of a folder's page may end. */
const folderEndings = ["/", folderPage] as const;

/** Where an output stands, in small letters: the page of a folder where the folder does. */
const placeOf = (url: string): string => {
  const small = url.toLowerCase();
  const ending = folderEndings.find((ending) => small.endsWith(ending));
  return ending === undefined ? small : small.slice(0, -ending.length);
};

const isFile = (url: string): boolean => !folderEndings.some((ending) => url.toLowerCase().endsWith(ending));

const placeAbove = (place: string): string => place.slice(0, Math.max(0, place.lastIndexOf("/")));

/**
 * Outputs that would be written to one file, or to a file that another needs as a folder. Capital letters make no
 * difference, since on some file systems they are none.
 */
export const urlClashes = (outputs: readonly Output[]): readonly Clash[] => {
  const places = new Map<string, Output>();
  const clashes: Clash[] = [];
  for (const output of outputs) {
    const place = placeOf(output.url);
    const other = places.get(place);
    if (!other) places.set(place, output);
    else clashes.push(isFile(output.url) && !isFile(other.url) ? clash(output, other) : clash(other, output));
  }
  // The file, if there is one, that stands where a place needs a folder. Most folders were looked at for another place.
  const seen = new Map<string, Output | undefined>([["", undefined]]);
  const fileAbove = (place: string): Output | undefined => {
    const folder = placeAbove(place);
    if (!seen.has(folder)) seen.set(folder, fileAt(folder) ?? fileAbove(folder));
    return seen.get(folder);
  };
  const fileAt = (place: string): Output | undefined => {
    const owner = places.get(place);
    return owner && isFile(owner.url) ? owner : pageWithin(place);
  };
  /** The page of a folder, where its file stands at a place that is a folder to others. */
  const pageWithin = (place: string): Output | undefined => {
    const owner = place.endsWith(folderPage) ? places.get(place.slice(0, -folderPage.length)) : undefined;
    return owner && !isFile(owner.url) ? owner : undefined;
  };
  for (const [place, output] of places) {
    const file = fileAbove(place) ?? pageWithin(place);
    if (file) clashes.push(clash(file, output));
  }
  return clashes;
};
