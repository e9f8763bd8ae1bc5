import type { ImportContext, InputFile } from "../../import-format.ts";
import type { ImportedItem } from "../../imported-item.ts";
import type { Fields } from "./front-matter.ts";
import { articleOfPost, languageOf, type Post, pageOfPost } from "./post-article.ts";
import { readText } from "./site-texts.ts";
import { translationKeys, type Version, withoutLanguage } from "./translation-keys.ts";
import { textOf } from "./values.ts";

/** A text of a site whose templates are Liquid. */
export interface LiquidText {
  readonly file: InputFile;
  readonly path: string;
  readonly kind: "post" | "page";
  /** Those of its file over those of its folders. */
  readonly fields: Fields;
  readonly dateInName: string | undefined;
  readonly slug: string;
  /** Undefined if nothing that is read says it. */
  readonly address: string | undefined;
  readonly oldAddresses: readonly string[];
}

/**
 * Yields the item of each text: an article or a page, or a redirect if its front matter says so. Texts that can't be read are
 * left out, since the site has named them.
 * @param postOf makes a post of a text and its body
 */
export async function* textItems<Text extends LiquidText>(
  texts: readonly Text[],
  postOf: (text: Text, body: string) => Post,
  context: ImportContext,
): AsyncGenerator<ImportedItem, undefined> {
  const keyOf = translationKeys(texts.map(versionOf));
  for (const text of texts) {
    const redirect = textOf(text.fields.get("redirect_to"));
    if (redirect !== undefined && text.address !== undefined) {
      yield { type: "redirect", source: { file: text.file.shown }, from: text.address, to: redirect };
      continue;
    }
    const source = await readText(text.file);
    if (source === undefined || "type" in source) continue;
    const post = { ...postOf(text, source.body), translationKey: keyOf(versionOf(text)) };
    yield text.kind === "post" ? articleOfPost(post, context) : pageOfPost(post);
  }
}

/** Versions have one address but for the language in it. */
function versionOf({ fields, address }: LiquidText): Version {
  const language = languageOf(fields);
  return { fields, language, place: address && withoutLanguage(address, language) };
}
