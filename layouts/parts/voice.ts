import type { Direction } from "../../src/model/direction.ts";
import type { Frame } from "../../src/pages/views/frame.ts";
import { directionOf } from "../../src/text/directionOf.ts";
import { oncePer } from "../../src/text/oncePer.ts";
import type { Telling } from "../../src/text/telling.ts";
import { spoken } from "../../src/text/words/spoken.ts";
import type { Words } from "../../src/text/words/words.ts";
import { wordsFor } from "../../src/text/words/wordsFor.ts";

/** The language in which a part of a page says what is not the editors' own words. */
export interface Voice extends Telling {
  readonly direction: Direction;
  readonly words: Words;
}

/** The publication's own voice. */
export const voiceOf = oncePer(
  ({ language, direction, timeZone }: Frame): Voice => ({
    language,
    direction,
    timeZone,
    words: wordsFor(language),
  }),
);

const otherVoicesOf = oncePer((_: Frame) => new Map<string, Voice>());

const voiceIn = (language: string, frame: Frame): Voice => {
  const words = spoken(language);
  if (!words) return voiceOf(frame);
  return { language, direction: directionOf(language), timeZone: frame.timeZone, words };
};

/** The voice around a text in some language: that language if the interface speaks it, the publication's otherwise. */
export const voiceAround = ({ language }: { readonly language: string }, frame: Frame): Voice =>
  language === frame.language
    ? voiceOf(frame)
    : otherVoicesOf(frame).getOrInsertComputed(language, () => voiceIn(language, frame));
