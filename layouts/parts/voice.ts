import type { Direction } from "../../src/model/direction.ts";
import type { Frame } from "../../src/pages/views/frame.ts";
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
export const voiceOf = ({ language, direction, timeZone }: Frame): Voice => ({
  language,
  direction,
  timeZone,
  words: wordsFor(language),
});

/** The voice around a text in some language: that language if the interface speaks it, the publication's otherwise. */
export const voiceAround = (
  text: { readonly language: string; readonly direction: Direction },
  frame: Frame,
): Voice => {
  const words = spoken(text.language);
  if (!words) return voiceOf(frame);
  return { language: text.language, direction: text.direction, timeZone: frame.timeZone, words };
};
