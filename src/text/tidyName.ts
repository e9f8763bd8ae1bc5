import { composed } from "./composed.ts";

/** What comes along unseen when words are pasted. The joiners that Persian or an emoji need are not among them. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * A name as it is compared with others: composed, without unseen signs, with single plain spaces between its words.
 * @example tidyName("North\u00a0 Korea\u200b") // "North Korea"
 */
export const tidyName = (name: string): string =>
  /^[!-~]+(?: [!-~]+)*$/.test(name) ? name : composed(name).replace(unseen, "").replace(/\s+/g, " ").trim();
