import { inOrder } from "../../lib/tasks.ts";
import { importFormats } from "../formats.ts";
import type { ImportContext, ImportFormat, Piece, UnreadableFile } from "../import-format.ts";
import { type HeldImport, itemCollector } from "../inputs/held-import.ts";
import { type HeldItem, heldItem } from "../inputs/held-items.ts";
import type { RecognisedFiles } from "../inputs/recognition.ts";
import type { Spool } from "../inputs/spool.ts";
import { type HeldPiece, heldPieces, type PieceReading } from "./held-pieces.ts";
import type { ImportWorkers } from "./import-workers.ts";
import type { ReadTask } from "./worker.ts";

interface Reading {
  readonly context: ImportContext;
  readonly workers: ImportWorkers;
  /** The spool of this thread. */
  readonly spool: Spool;
  /** Called after each item. */
  readonly advance: () => void;
}

/** Reads files that were recognised. What no plan looks at goes to a spool. */
export async function readRecognised(
  groups: readonly RecognisedFiles[],
  reading: Reading,
): Promise<HeldImport> {
  const { add, ...held } = itemCollector();
  for (const group of groups)
    for await (const item of itemsOf(group, reading)) {
      if (item.type === "unreadable") held.problems.push(item.problem);
      else add(item, group.format);
      reading.advance();
    }
  reading.spool.flush();
  return held;
}

async function* itemsOf(
  { format, files }: RecognisedFiles,
  reading: Reading,
): AsyncIterable<HeldItem | UnreadableFile> {
  const { context, spool } = reading;
  if (format.read) {
    for await (const item of format.read(files, context)) yield heldItem(item, spool);
    return;
  }
  const division = await format.division();
  const common = await division.survey(files, context);
  const judge = division.judge?.(common);
  const readBatch = batchReader(format, { division, common, context, spool }, reading.workers);
  const batches = batchesBySize(division.pieces(files, common));
  for await (const read of inOrder(batches, Math.max(1, reading.workers.width()), readBatch))
    for (const { items, told } of read) {
      const judged = judge?.judgementOn(told);
      if (judged) yield* judged.further;
      if (!judged?.isRepeated) yield* items;
    }
}

/** Returns a function that reads a batch of pieces: on a thread, unless there is none or the memory of one is too small. */
function batchReader(format: ImportFormat, local: PieceReading, workers: ImportWorkers) {
  const isShared = workers.width() > 0 && importFormats.includes(format);
  const common = isShared ? workers.share("common", local.common) : undefined;
  return async (pieces: readonly Piece[]): Promise<readonly HeldPiece[]> => {
    if (common === undefined || pieces.some(({ size }) => size > largestOnThread))
      return await heldPieces(pieces, local);
    const task: ReadTask = { format: format.name, common, pieces };
    return await workers.run(task, { name: "readInWorker" });
  };
}

/** In bytes. What is read of a large file takes ten times its size. */
const largestOnThread = 4_000_000;

/** Of what a batch holds: enough that messages cost little, few enough that no thread waits long for the last ones. */
const batchLength = 50;
const batchBytes = 400_000;

/** Divides pieces into batches. Takes no more pieces than were asked for. */
async function* batchesBySize(pieces: AsyncIterable<Piece>): AsyncGenerator<readonly Piece[]> {
  let batch: Piece[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    batch.push(piece);
    bytes += piece.size;
    if (batch.length < batchLength && bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
