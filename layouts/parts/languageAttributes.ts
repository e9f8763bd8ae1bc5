import type { Direction } from "../../src/model/direction.ts";
import { type Html, html } from "../../src/text/html.ts";

interface Written {
  readonly language: string;
  readonly direction: Direction;
}

/**
 * The attributes of an element whose text is in another language than what stands around it; nothing where it is not.
 * @example languageAttributes(arabicArticle, englishFrame)?.markup // ' lang="ar" dir="rtl"'
 */
export const languageAttributes = (own: Written, around: Written): Html | undefined => {
  const lang = own.language !== around.language && html` lang="${own.language}"`;
  const dir = own.direction !== around.direction && html` dir="${own.direction}"`;
  return lang || dir ? html`${lang}${dir}` : undefined;
};
