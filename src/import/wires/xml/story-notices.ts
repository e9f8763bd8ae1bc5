import type { ImportedArticle } from "../../imported-item.ts";
import { lastPart } from "../editors-words.ts";
import { correctionNotice, noteNotice } from "../wire-notices.ts";
import type { ReadersText } from "./readers-text.ts";
import type { XmlStory } from "./story.ts";

/**
 * Returns what editors should know of an item but will not find in its article. Notes that stood in its text are shown, since
 * their words were left out of that; others are only named.
 */
export function storyNotices(
  story: XmlStory,
  text: ReadersText,
  { date, expires }: Pick<ImportedArticle, "date" | "expires">,
): readonly string[] {
  const { notes = [], signals = [] } = story.status;
  const written = story.dates.find((found) => found !== undefined && found.trim() !== "");
  const isSignalled = (code: string): boolean => signals.some((signal) => lastPart(signal) === code);
  return [
    isSignalled("correction") && correctionNotice,
    isSignalled("cwarn") && "the wire warns that its content may upset readers.",
    ...story.notices,
    notes.length > 0 && noteNotice,
    ...text.notes.map((note) => `a note to editors was left out of its text: "${shortened(note)}"`),
    text.hadContacts && "the contacts at the end of its text were left out.",
    date === undefined && written !== undefined && `its date "${shortened(written)}" can't be read.`,
    story.usage !== undefined &&
      /archiv|delete|remov|expir/i.test(story.usage) &&
      expires === undefined &&
      `its terms limit how long it may be shown: "${shortened(story.usage)}". Write until when as expires.`,
  ].filter((notice) => notice !== false);
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 297)}…`;
}
