import { type DateLocale, formatDateTime, formatDay } from "../../src/i18n/dates.ts";
import { messagesFor, translationFor } from "../../src/i18n/languages.ts";
import { directionOf } from "../../src/i18n/locale.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { boundedCache, weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { Direction, Moment } from "../../src/model/time.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";

/** The language in which a part of a page says what is not the editors' own words. */
export interface Locale extends DateLocale {
  readonly direction: Direction;
  readonly messages: Messages;
}

/** The publication's own voice. */
export const siteLocale = weakMemo(
  ({ language, direction, timeZone }: SiteChrome): Locale => ({
    language,
    direction,
    timeZone,
    messages: messagesFor(language),
  }),
);

const otherLocalesOf = weakMemo((_: SiteChrome) => boundedCache<Locale>());

/** The voice around a text in some language: that language if the interface speaks it, the publication's otherwise. */
export function textLocale({ language }: { readonly language: string }, chrome: SiteChrome): Locale {
  return language === chrome.language
    ? siteLocale(chrome)
    : otherLocalesOf(chrome)(language, () => localeIn(language, chrome));
}

function localeIn(language: string, chrome: SiteChrome): Locale {
  const messages = translationFor(language);
  if (!messages) return siteLocale(chrome);
  return { language, direction: directionOf(language), timeZone: chrome.timeZone, messages };
}

/** A moment with its time of day and zone, or the day alone where no more is known. */
export function time(moment: Moment, locale: Locale): Html {
  return html`<time datetime="${datetimeOf(moment)}">${formatDateTime(moment, locale)}</time>`;
}

/**
 * A moment for machines, no more exact than an editor gave it.
 * @example datetimeOf({ iso: "2023-11-09T00:00:00+09:00", ms: 0, precision: "day" }) // "2023-11-09"
 */
function datetimeOf({ iso, precision }: Moment): string {
  return precision === "day" ? iso.slice(0, 10) : iso;
}

/** The day of a moment, where the time of day would be too much. */
export function day(moment: Moment, locale: Locale): Html {
  return html`<time datetime="${datetimeOf(moment)}">${formatDay(moment, locale)}</time>`;
}
