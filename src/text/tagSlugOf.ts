import { slugOf } from "./slugOf.ts";

/** Signs that make another word of the one that they end, in words: one or more of each may stand there. */
const told = (name: string): string =>
  name
    .replace(/(?<=[\p{L}\p{N}])(?:\+{2,}|\+(?![\p{L}\p{N}]))/gu, (signs) => " plus".repeat(signs.length))
    .replace(/(?<=\p{L})#(?![\p{L}\p{N}])/gu, " sharp");

/**
 * The slug of a tag that has no file, from its name alone. Names that lose different letters may have the same one.
 * @example tagSlugOf("C++") // "c-plus-plus"
 */
export const tagSlugOf = (name: string): string => slugOf(/[+#]/.test(name) ? told(name) : name);
