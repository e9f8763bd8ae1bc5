import type { Problem } from "../model/problem.ts";
import { inFileOrder } from "./inFileOrder.ts";

/** Nobody reads on, and whoever mends these has mended the cause of the rest. */
const mostOfAFile = 1000;

/** Problems in their order: the first thousand of each file, and how many more it has. */
export const toldProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const sorted = problems.toSorted(inFileOrder);
  if (sorted.length <= mostOfAFile) return sorted;
  return [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap((ofFile) => {
    const rest = ofFile.slice(mostOfAFile);
    const [next] = rest;
    return next ? [...ofFile.slice(0, mostOfAFile), ruleOff(next, rest)] : ofFile;
  });
};

const ruleOff = ({ file, line }: Problem, rest: readonly Problem[]): Problem => ({
  severity: rest.some(({ severity }) => severity === "error") ? "error" : "warning",
  file,
  line,
  column: 0,
  message:
    rest.length === 1
      ? "1 more problem from here on is not shown. Mend those above first."
      : `${rest.length.toLocaleString("en")} more problems from here on are not shown. Mend those above first.`,
});
