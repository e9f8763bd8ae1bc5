import type { Edition } from "../build/planning/preparation.ts";
import type { Planner } from "./handedPlan.ts";

/** Plans the published site of a content folder; throws an error that names the first problem where there is one. */
export const folderPlanner =
  ({ folder, now }: Pick<Edition, "folder" | "now">): Planner =>
  async () => {
    // Eleventy's configuration names this planner even where the command has planned already.
    const { preparedSite } = await import("../build/planning/preparedSite.ts");
    const { prepared, problems } = preparedSite({ folder, now, shows: "published" });
    if (prepared) return prepared;
    const [first] = problems.filter(({ severity }) => severity === "error");
    throw new Error(
      `The content has ${problems.length} problems, the first in ${first?.file}:${first?.line}: ${first?.message} \`npx dateline check\` tells all.`,
    );
  };
