import type { Card } from "../views/shared.ts";

/** How a card stands on a front. The design of each is in `layouts/parts/`. */
type CardPlace =
  | "lead"
  | "related"
  | "under"
  | "beside"
  | "brief"
  | "latest"
  | "groupLead"
  | "groupCard"
  | "headline";

/**
 * Returns about how high a card is, in CSS pixels at the design width of 1440, with the space below it. Columns are
 * filled by it, so that they end alike.
 */
export function heightOf(card: Pick<Card, "title" | "description" | "picture">, place: CardPlace): number {
  const { line, letters, picture, standfirst, around } = places[place];
  const title = lines(card.title, letters) * line;
  const shown = card.picture ? picture : 0;
  const intro = standfirst > 0 ? lines(card.description ?? "", standfirst) * 22 : 0;
  return shown + title + intro + around;
}

interface PlaceDesign {
  /** The height of a line of the headline. */
  readonly line: number;
  /** The letters in such a line. */
  readonly letters: number;
  /** The height of the picture; 0 if none is shown, or if it stands beside the text. */
  readonly picture: number;
  /** The letters in a line of the standfirst; 0 if none is shown. */
  readonly standfirst: number;
  readonly around: number;
}

const places: Readonly<Record<CardPlace, PlaceDesign>> = {
  lead: { line: 52, letters: 27, picture: 360, standfirst: 62, around: 60 },
  related: { line: 22, letters: 62, picture: 0, standfirst: 0, around: 8 },
  under: { line: 23, letters: 28, picture: 0, standfirst: 34, around: 60 },
  beside: { line: 23, letters: 28, picture: 215, standfirst: 36, around: 66 },
  brief: { line: 21, letters: 32, picture: 0, standfirst: 0, around: 48 },
  latest: { line: 18, letters: 32, picture: 0, standfirst: 0, around: 19 },
  groupLead: { line: 28, letters: 34, picture: 270, standfirst: 48, around: 64 },
  groupCard: { line: 21, letters: 30, picture: 0, standfirst: 0, around: 66 },
  headline: { line: 20, letters: 30, picture: 0, standfirst: 0, around: 44 },
};

function lines(text: string, letters: number): number {
  return Math.ceil(text.length / letters);
}
