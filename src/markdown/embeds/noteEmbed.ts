import type { Token } from "markdown-it";
import type { BodyNotes } from "../bodyNotes.ts";
import { typographicText } from "../typographicText.ts";
import type { Embed } from "./embed.ts";

/** Notes an embed; its token carries its place among those of the body. */
export const noteEmbed = (token: Token, embed: Embed, notes: BodyNotes): void => {
  const title = typographicText(embed.title, notes.context.language);
  token.meta = { place: notes.embeds.length };
  notes.embeds.push({ ...embed, title });
};
