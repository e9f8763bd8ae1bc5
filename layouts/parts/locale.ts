import { part } from "../../src/customisation/overrides.ts";
import { type DateLocale, formatDateTime, formatDay, formatNear } from "../../src/i18n/dates.ts";
import { messagesFor, translationFor } from "../../src/i18n/languages.ts";
import { directionOf } from "../../src/i18n/locale.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { boundedCache, weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { Direction, Moment } from "../../src/model/time.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";

/** The language, messages and time zone of a part of a page. */
export interface Locale extends DateLocale {
  readonly direction: Direction;
  readonly messages: Messages;
}

/** Returns the locale of the publication. */
export const siteLocale = weakMemo(
  ({ language, direction, timeZone }: SiteChrome): Locale => ({
    language,
    direction,
    timeZone,
    messages: messagesFor(language),
  }),
);

const otherLocalesOf = weakMemo((_: SiteChrome) => boundedCache<Locale>());

/** Returns the locale for a text: that of its language if the interface has it, otherwise that of the publication. */
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

/** What a date says of an article, for readers of microformats. https://microformats.org/wiki/h-entry */
type EntryDate = "dt-published" | "dt-updated";

/** Returns a moment with time and zone, or the day alone if the editor gave no time. */
export const time = part("time", originalTime);

function originalTime(moment: Moment, locale: Locale, entryDate?: EntryDate): Html {
  return html`<time${classOf(entryDate)} datetime="${datetimeOf(moment)}">${formatDateTime(moment, locale)}</time>`;
}

function classOf(entryDate: EntryDate | undefined): Html | undefined {
  return entryDate && html` class="${entryDate}"`;
}

/**
 * Returns a moment for `datetime`, as precise as the editor gave it.
 * @example datetimeOf({ iso: "2023-11-09T00:00:00+09:00", ms: 0, precision: "day" }) // "2023-11-09"
 */
function datetimeOf({ iso, precision }: Moment): string {
  return precision === "day" ? iso.slice(0, 10) : iso;
}

/** Returns the day of a moment without its time. */
export const day = part("day", originalDay);

function originalDay(moment: Moment, locale: Locale, entryDate?: EntryDate): Html {
  return html`<time${classOf(entryDate)} datetime="${datetimeOf(moment)}">${formatDay(moment, locale)}</time>`;
}

/** Returns a moment as short as the day of the front allows on which it stands: "20:00", "14 Jan" or "14 Jan 2025". */
export const shortTime = part("shortTime", originalShortTime);

function originalShortTime(moment: Moment, today: Moment, locale: Locale, entryDate?: EntryDate): Html {
  return html`<time${classOf(entryDate)} datetime="${datetimeOf(moment)}">${formatNear(moment, today, locale)}</time>`;
}
