import { availableParallelism } from "node:os";
import type { CardFile } from "../cards/plain-card.ts";
import { batchesOf, inOrder } from "../lib/tasks.ts";
import type { SocialCard } from "../pages/social-card.ts";
import { paysForThreads, pooledResults } from "./pooled-results.ts";

/** Draws social cards, many of them on so many worker threads, and yields them batch by batch. */
export async function* drawCards(
  cards: readonly SocialCard[],
  threads: number,
): AsyncIterable<readonly CardFile[]> {
  const { plain = [], mapped = [] } = Object.groupBy(cards, ({ facts }) => (facts.map ? "mapped" : "plain"));
  yield* drawPlain(plain, threads);
  if (mapped.length === 0) return;
  // Loads sharp and d3 only for a map.
  const { mapCardFile } = await import("../cards/map-card.ts");
  yield* inOrder(mapped, availableParallelism(), async ({ url, facts }) => [
    { url, bytes: await mapCardFile(facts) },
  ]);
}

async function* drawPlain(cards: readonly SocialCard[], threads: number): AsyncIterable<readonly CardFile[]> {
  if (cards.length === 0) return;
  const batches = batchesOf(cards, batchSize);
  if (!paysForThreads(cards.length)) {
    // Loads harfbuzz and fonts only if there is something to draw.
    const { plainCardFiles } = await import("../cards/plain-card.ts");
    for (const batch of batches) yield plainCardFiles(batch);
    return;
  }
  yield* pooledResults<readonly CardFile[]>(
    {
      name: "drawInWorker",
      setup: { work: "draw" },
      threads,
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    },
    batches,
  );
}

/** In cards: enough that messages cost little, and few enough that no thread waits long for the last one. */
const batchSize = 50;
