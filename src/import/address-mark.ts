import { withoutLostPictures } from "./lost-pictures.ts";

/**
 * Returns the mark that stands for an address in a text until all files have been read, since only then is it known where an
 * address leads. Its characters stand for nothing in Unicode, so that no text can hold it by chance (`withoutMarks`).
 */
export function addressMark(index: number): string {
  return `\uFDD0${index}\uFDD1`;
}

/** Returns a text of a source without the characters of marks, which Unicode assigns to nothing. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, "");
}

/** Where an address of a text leads at last: its new address, or nowhere for a picture that was not found. */
export type PlacedAddress = string | LostPicture;

/** A picture that was not found. A link to its old address takes its place; without one its caption is left. */
export interface LostPicture {
  readonly lost: string | undefined;
}

/** Returns the text with each mark replaced by the address that `addressOf` gives for its number. */
export function withAddresses(markdown: string, addressOf: (index: number) => PlacedAddress): string {
  if (!markdown.includes("\uFDD0")) return markdown;
  const places = new Map<number, PlacedAddress>();
  const placeOf = (index: number): PlacedAddress => places.getOrInsertComputed(index, () => addressOf(index));
  const lostAddress = (index: number): LostPicture | undefined => {
    const place = placeOf(index);
    return typeof place === "string" ? undefined : place;
  };
  return withoutLostPictures(markdown, lostAddress).replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => {
    const place = placeOf(Number(index));
    return writtenAddress(typeof place === "string" ? place : (place.lost ?? ""));
  });
}

/**
 * Returns an address as it stands between the round brackets of a link, and between the quotation marks of an attribute.
 * @example writtenAddress("/two ferries (1).jpg") // "/two%20ferries%20%281%29.jpg"
 */
function writtenAddress(address: string): string {
  if (!/[\s<>()"\\|`{}^&\p{Cc}]/u.test(address)) return address;
  return address
    .trim()
    .replace(/[\s<>()"\\|`{}^\p{Cc}]/gu, percentEncoded)
    .replace(/&(?=#?[a-z\d]{1,32};)/gi, "&amp;");
}

/** Unlike `encodeURIComponent` it encodes round brackets too. */
function percentEncoded(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
