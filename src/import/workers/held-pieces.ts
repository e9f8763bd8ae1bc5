import type { Division, ImportContext, Piece, UnreadableFile } from "../import-format.ts";
import { type HeldItem, heldItem } from "../inputs/held-items.ts";
import type { Spool } from "../inputs/spool.ts";

/** What a piece holds, with its articles and pages in a spool. */
export interface HeldPiece {
  readonly items: readonly (HeldItem | UnreadableFile)[];
  readonly told: unknown;
}

/** What reads pieces. */
export interface PieceReading {
  readonly division: Division<unknown, Piece, unknown>;
  /** What the division said that the reader has to know. */
  readonly common: unknown;
  readonly context: ImportContext;
  readonly spool: Spool;
}

/** Reads pieces on the calling thread. What is in the spool then can be read. */
export async function heldPieces(
  pieces: readonly Piece[],
  { division, common, context, spool }: PieceReading,
): Promise<readonly HeldPiece[]> {
  const read: HeldPiece[] = [];
  for (const piece of pieces) {
    const { items, told } = await division.read(piece, common, context);
    read.push({ items: items.map((item) => heldItem(item, spool)), told });
  }
  spool.flush();
  return read;
}
