import { availableParallelism } from "node:os";
import type { CardFile } from "../cards/plain-card.ts";
import { paths } from "../lib/runtime.ts";
import { batchesOf, inOrder } from "../lib/tasks.ts";
import { workerPool } from "../lib/worker-pool.ts";
import type { SocialCard } from "../pages/social-card.ts";
import type { WorkerSetup } from "./worker.ts";

/** Draws social cards, many of them on worker threads, and yields them batch by batch. */
export async function* drawCards(cards: readonly SocialCard[]): AsyncIterable<readonly CardFile[]> {
  const { plain = [], mapped = [] } = Object.groupBy(cards, ({ facts }) => (facts.map ? "mapped" : "plain"));
  yield* drawPlain(plain);
  if (mapped.length === 0) return;
  // Loads sharp and d3 only for a map.
  const { mapCardFile } = await import("../cards/map-card.ts");
  yield* inOrder(mapped, availableParallelism(), async ({ url, facts }) => [
    { url, bytes: await mapCardFile(facts) },
  ]);
}

/** For fewer, starting workers takes longer than they save. */
const minCardsForWorkers = 400;

async function* drawPlain(cards: readonly SocialCard[]): AsyncIterable<readonly CardFile[]> {
  if (cards.length === 0) return;
  const threads = availableParallelism();
  const batches = batchesOf(cards, batchSize);
  if (cards.length < minCardsForWorkers || threads < 2) {
    // Loads harfbuzz and fonts only if there is something to draw.
    const { plainCardFiles } = await import("../cards/plain-card.ts");
    for (const batch of batches) yield plainCardFiles(batch);
    return;
  }
  const pool = await workerPool({
    module: paths.worker,
    name: "drawInWorker",
    setup: { work: "draw" } satisfies WorkerSetup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 2,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  try {
    yield* inOrder(batches, threads * 3, (batch) => pool.run(batch));
  } finally {
    await pool.destroy();
  }
}

/** In cards: enough that messages cost little, and few enough that no thread waits long for the last one. */
const batchSize = 50;
