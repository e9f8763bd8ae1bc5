import type { ArticleKind } from "../model/articleKind.ts";
import { isolated } from "./isolated.ts";
import type { Words } from "./words/words.ts";

export interface Labelled {
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
}

/**
 * What sort of article it is, in words; undefined for news. A sponsored one names who paid.
 * @example labelText({ kind: "opinion" }, english) // "Opinion"
 */
export const labelText = ({ kind, sponsor = "" }: Labelled, words: Words): string | undefined => {
  if (kind === "news") return undefined;
  return kind === "sponsored" ? words.sponsoredBy(isolated(sponsor)) : words.kinds[kind];
};
