import { availableParallelism } from "node:os";
import type { SocialCard } from "../../pages/socialCard.ts";
import { inParallel } from "../pictures/inParallel.ts";
import type { PictureShelf } from "../pictures/pictureShelf.ts";
import type { Progress } from "../progress.ts";

export interface CardOrder {
  readonly cards: readonly SocialCard[];
  readonly shelf: PictureShelf;
  readonly progress: Progress;
}

/** Draws the social cards that no build drew before. */
export const madeCards = async ({ cards, shelf, progress }: CardOrder): Promise<void> => {
  const wanted = cards.filter(({ url }) => !shelf.has(url));
  if (wanted.length === 0) return;
  // Fonts and what sets text in them are loaded where there is something to draw.
  const { cardFile } = await import("./cardFile.ts");
  progress.stage("Cards", wanted.length);
  await inParallel(wanted, availableParallelism(), async (card) => {
    shelf.put(card.url, await cardFile(card));
    progress.advance(1);
  });
};
