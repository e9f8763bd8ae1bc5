import { optionalPart } from "../../src/customisation/overrides.ts";
import { ownLanguageName } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { TranslationLink } from "../../src/pages/views/shared.ts";
import type { Locale } from "./locale.ts";

/**
 * Links to the versions of an article or page in other languages, each in the name that its own readers know. Undefined if
 * there are none.
 */
export const translationNav = optionalPart("translationNav", originalTranslationNav);

function originalTranslationNav(
  translations: readonly TranslationLink[],
  { messages }: Locale,
): Html | undefined {
  return translations.length === 0
    ? undefined
    : html`
<nav class="translations" aria-labelledby="other-languages"><p id="other-languages">${messages.otherLanguages}</p><ul>${translations.map(
        ({ url, language, direction }) =>
          html`<li><a rel="alternate" hreflang="${language}" lang="${language}" dir="${direction}" href="${safeUrl(url)}">${ownLanguageName(language)}</a></li>`,
      )}</ul></nav>`;
}
