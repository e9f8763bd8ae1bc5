import { resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Held } from "../model/site.ts";
import type { PageKind } from "../pages/page.ts";
import { outputFolder, releaseOutput } from "./outputFolder.ts";
import type { Plan } from "./plan.ts";
import { type Edition, preparedSite } from "./preparedSite.ts";
import { type Published, publishStaged } from "./publishStaged.ts";

export interface BuildOrder extends Edition {
  /** The output folder as a person would type it. */
  readonly output: string;
  /** Renders a plan into a folder; both paths in it are absolute. */
  readonly render: (plan: Plan, folder: string) => Promise<void>;
}

export interface BuildReport {
  /** Undefined where the content has errors: then nothing was written. */
  readonly published?: Published | undefined;
  readonly pages: ReadonlyMap<PageKind, number>;
  readonly pictures: number;
  readonly held: readonly Held[];
  readonly problems: readonly Problem[];
}

/**
 * Builds a site: content in, finished files out. With an error in the content nothing is written; where rendering
 * or writing fails, the last good site stands as it was.
 * @throws OutputError where the output folder can't be used
 */
export const buildSite = async (order: BuildOrder): Promise<BuildReport> => {
  const { prepared, problems } = preparedSite(order);
  if (!prepared) return { pages: new Map(), pictures: 0, held: [], problems };
  const { pages, pictureCount, site } = prepared;
  const output = outputFolder(resolve(order.output));
  try {
    await order.render(prepared, output.staging);
    const published = publishStaged(output);
    const counts = new Map(
      [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]),
    );
    return { published, pages: counts, pictures: pictureCount, held: site.held, problems };
  } catch (error) {
    // Eleventy does not wait for what it was still writing when one file failed.
    process.once("exit", () => releaseOutput(output));
    throw error;
  } finally {
    releaseOutput(output);
  }
};
