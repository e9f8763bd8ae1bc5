import { baseLanguage } from "../../../i18n/base-language.ts";
import type { ImportContext } from "../../import-format.ts";
import type { Version } from "../markdown/translation-keys.ts";
import type { HugoSite, HugoText } from "./site.ts";

/** Returns what versions of a text have in common: their path but for the ending of a language or the folder of its content. */
export function hugoVersion({ fields, language, path, kind }: HugoText): Version {
  const place = path.replace(/(?:(?:^|\/)index)?\.[^./]+$/, "");
  return { fields, language, place: kind === "post" || kind === "page" ? place : undefined };
}

/** Returns the language of texts that name none, unless it is the publication's own, however that writes it. */
export function mainLanguage(
  { languages: { all, main } }: HugoSite,
  { language }: ImportContext,
): string | undefined {
  return all.size < 2 || main === undefined || baseLanguage(main) === baseLanguage(language)
    ? undefined
    : main;
}
