import type { Planner } from "../eleventy/config.ts";
import type { BuildTarget } from "../model/publication.ts";

/**
 * Returns a planner of the published site of a content folder.
 * The planner throws an error that names the first error of the content if there is one.
 */
export function folderPlanner({
  folder,
  now,
}: Pick<BuildTarget, "folder"> & { readonly now: number }): Planner {
  return async () => {
    // Loaded late: every render thread loads Eleventy's configuration, which names this planner.
    const { folderPlan } = await import("./folder-plan.ts");
    const { plan, problems } = await folderPlan({ folder, now, audience: "public" });
    if (plan) return plan;
    const [first] = problems.filter(({ severity }) => severity === "error");
    throw new Error(
      `The content has errors, the first in ${first?.file}:${first?.line}: ${first?.message} \`npx dateline check\` shows all.`,
    );
  };
}
