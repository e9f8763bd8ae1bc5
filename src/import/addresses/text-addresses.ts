import type { ImportedAddress } from "../imported-item.ts";
import type { FinishedAddress } from "../text/finished-text.ts";
import type { AddressFinder, MovedAddress } from "./address-book.ts";

/** What addresses of a text lead to nothing. */
export interface LostAddresses {
  /** Links to what the old site had and the new one has not. */
  readonly links: string[];
  /** Pictures that were not found. */
  readonly pictures: string[];
  /** Files, such as documents and recordings, that did not come along. */
  readonly files: LostFile[];
}

export interface LostFile {
  readonly address: string;
  /** Why, and what to do, as the rest of a sentence about it. */
  readonly reason: string;
}

export function nothingLost(): LostAddresses {
  return { links: [], pictures: [], files: [] };
}

/** The item in whose text an address stands. */
export interface LinkingItem {
  readonly url: string;
  /** When it comes out, in milliseconds since 1970; infinite for a draft. */
  readonly from: number;
  readonly lost: LostAddresses;
  /** Returns the name of a picture beside the item by its old address; undefined if it was not found. */
  readonly nameOf: (address: string) => string | undefined;
  /** Returns the url of a file that came along, or why it did not, by its old address; undefined for what is no file. */
  readonly fileAt: (address: string) => string | Pick<LostFile, "reason"> | undefined;
  /** The ids of its headings and notes; undefined if they are not known yet. */
  readonly anchors?: ReadonlySet<string> | undefined;
}

/**
 * Returns a function that tells what an address in a text becomes. A link to another item leads to its new address, if readers
 * can see that no later than the text itself, since a build refuses any other. What led to an old site that has another host
 * keeps its address. Of all other links only the words are left.
 * @param now in milliseconds since 1970
 */
export function textAddresses(book: AddressFinder, now: number) {
  const lose = (address: string, { lost, fileAt }: LinkingItem): FinishedAddress => {
    const file = fileAt(address);
    if (typeof file === "string") return { kind: "address", address: file };
    if (file === undefined) lost.links.push(address);
    else lost.files.push({ address, reason: file.reason });
    const outside = book.outside(address);
    return outside === undefined ? { kind: "none" } : { kind: "address", address: outside };
  };
  // A link to a part that the page has no more, or to words on it, leads to its beginning.
  const partOf = ({ to, fragment }: MovedAddress, address: string, { links }: LostAddresses): string => {
    if (fragment === "" || fragment.startsWith(":~:")) return "";
    const anchor = book.partsOf(to.url)?.get(decodedFragment(fragment));
    if (anchor === undefined) links.push(address);
    return anchor === undefined ? "" : `#${anchor}`;
  };
  return ({ kind, address }: ImportedAddress, item: LinkingItem): FinishedAddress => {
    const { url, from, lost, anchors, nameOf } = item;
    if (kind === "picture") {
      const name = nameOf(address);
      if (name !== undefined) return { kind: "address", address: name };
      lost.pictures.push(address);
      return { kind: "missing", address: book.outside(address) };
    }
    if (/^(?:mailto|tel):/i.test(address)) return { kind: "address", address };
    if (address.startsWith("#"))
      return anchors?.has(decodedFragment(address.slice(1))) === false
        ? { kind: "none" }
        : { kind: "address", address };
    const found = book.find(address);
    if (found.kind === "moved" && (found.to.url === url || found.to.from <= Math.max(now, from)))
      return { kind: "address", address: found.to.url + partOf(found, address, lost) };
    if (found.kind === "elsewhere" && /^https?:\/\//i.test(address)) return { kind: "address", address };
    return found.kind === "moved" ? loseWords(address, lost) : lose(address, item);
  };
}

/** A link to a draft: its old address would lead to nothing, and its new one too. */
function loseWords(address: string, { links }: LostAddresses): FinishedAddress {
  links.push(address);
  return { kind: "none" };
}

export function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
