import { batchesOf } from "../../lib/tasks.ts";
import type { HeldImport } from "../inputs/held-import.ts";
import type { SpoolRange } from "../inputs/spool.ts";
import type { ImportWorkers } from "./import-workers.ts";
import type { ConvertTask } from "./worker.ts";

/**
 * Makes Markdown of the HTML of articles on threads, as these would have nothing to do while an import is planned. Returns where
 * the texts lie, in the order of the articles; undefined for what is Markdown already. Returns none if there are no threads.
 */
export async function convertedTexts(
  { articles }: Pick<HeldImport, "articles">,
  workers: ImportWorkers,
): Promise<readonly (SpoolRange | undefined)[]> {
  // The plan takes the articles out of the list meanwhile.
  const rows = articles.map(({ htmlLength, row }) => (htmlLength > 0 ? row : undefined));
  const atOnce = workers.atOnce();
  if (atOnce === 0 || rows.every((row) => row === undefined)) return [];
  // The calling thread hands nothing over while it plans.
  const tasks = [...batchesOf(rows, Math.ceil(rows.length / atOnce))];
  const converted = await Promise.all(
    tasks.map((task): Promise<readonly (SpoolRange | undefined)[]> => {
      const convert: ConvertTask = { rows: task };
      return workers.run(convert, { name: "convertInWorker" });
    }),
  );
  return converted.flat();
}
