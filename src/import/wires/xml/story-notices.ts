import type { ReadersText } from "./readers-text.ts";
import type { XmlStory } from "./story.ts";

/** Returns what editors should know of an item but will not find in its article. */
export function storyNotices(
  story: XmlStory,
  text: ReadersText,
  date: string | undefined,
): readonly string[] {
  const notes = [...new Set([...(story.status.notes ?? []), ...text.notes])];
  const written = story.dates.find((found) => found !== undefined && found.trim() !== "");
  return [
    ...story.notices,
    ...notes.slice(0, mostNotes).map((note) => `A note to editors says: "${ended(note)}"`),
    ...(text.hadContacts ? ["The contacts at the end of its text were left out."] : []),
    ...(date === undefined && written !== undefined
      ? [`Its date "${shortened(written)}" can't be read, so it is dated now.`]
      : []),
    ...(story.usage !== undefined &&
    /archiv|delete|remov|expir/i.test(story.usage) &&
    story.status.expires === undefined
      ? [
          `Its terms limit how long it may be shown: "${shortened(story.usage)}". Write until when as expires.`,
        ]
      : []),
  ];
}

const mostNotes = 3;

/** Ends a quotation that ends its sentence. */
function ended(note: string): string {
  const text = shortened(note);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 297)}…`;
}
