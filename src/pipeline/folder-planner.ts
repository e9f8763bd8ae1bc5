import type { Planner } from "../eleventy/config.ts";
import type { Edition } from "../model/publication.ts";

/** Plans the published site of a content folder; throws an error that names the first problem where there is one. */
export function folderPlanner({ folder, now }: Pick<Edition, "folder"> & { readonly now: number }): Planner {
  return async () => {
    // Eleventy's configuration names this planner even where the command has planned already.
    const { plannedFolder } = await import("./check.ts");
    const { plan, problems } = await plannedFolder({ folder, now, shows: "published" });
    if (plan) return plan;
    const [first] = problems.filter(({ severity }) => severity === "error");
    throw new Error(
      `The content has ${problems.length} problems, the first in ${first?.file}:${first?.line}: ${first?.message} \`npx dateline check\` tells all.`,
    );
  };
}
