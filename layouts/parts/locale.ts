import { dayInWords, momentInWords, type Telling } from "../../src/i18n/dates.ts";
import { spoken, wordsFor } from "../../src/i18n/languages.ts";
import { directionOf } from "../../src/i18n/locale.ts";
import type { Words } from "../../src/i18n/words.ts";
import { boundedCache, weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { Direction, Moment } from "../../src/model/time.ts";
import type { Frame } from "../../src/pages/views/shared.ts";

/** The language in which a part of a page says what is not the editors' own words. */
export interface Voice extends Telling {
  readonly direction: Direction;
  readonly words: Words;
}

/** The publication's own voice. */
export const voiceOf = weakMemo(
  ({ language, direction, timeZone }: Frame): Voice => ({
    language,
    direction,
    timeZone,
    words: wordsFor(language),
  }),
);

const otherVoicesOf = weakMemo((_: Frame) => boundedCache<Voice>());

/** The voice around a text in some language: that language if the interface speaks it, the publication's otherwise. */
export function voiceAround({ language }: { readonly language: string }, frame: Frame): Voice {
  return language === frame.language
    ? voiceOf(frame)
    : otherVoicesOf(frame)(language, () => voiceIn(language, frame));
}

function voiceIn(language: string, frame: Frame): Voice {
  const words = spoken(language);
  if (!words) return voiceOf(frame);
  return { language, direction: directionOf(language), timeZone: frame.timeZone, words };
}

/** A moment with its time of day and zone, or the day alone where no more is known. */
export function time(moment: Moment, voice: Voice): Html {
  return html`<time datetime="${datetimeOf(moment)}">${momentInWords(moment, voice)}</time>`;
}

/**
 * A moment for machines, no more exact than an editor gave it.
 * @example datetimeOf({ iso: "2023-11-09T00:00:00+09:00", ms: 0, precision: "day" }) // "2023-11-09"
 */
function datetimeOf({ iso, precision }: Moment): string {
  return precision === "day" ? iso.slice(0, 10) : iso;
}

/** The day of a moment, where the time of day would be too much. */
export function day(moment: Moment, voice: Voice): Html {
  return html`<time datetime="${datetimeOf(moment)}">${dayInWords(moment, voice)}</time>`;
}
