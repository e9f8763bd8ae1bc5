import { join } from "node:path";
import { unknownName } from "../link/unknownName.ts";
import type { Records } from "../model/records.ts";
import { ContentError } from "./contentError.ts";
import { UsageError } from "./usageError.ts";

/** The id of the section that was asked for, or of the first in the navigation's order. */
export const chosenSection = (
  { sections }: Pick<Records, "sections">,
  wanted: string | undefined,
  folder: string,
): string => {
  const inOrder = [...sections].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
  const [first] = inOrder;
  if (first === undefined) {
    const message =
      "There is no section yet. Write one into sections/, such as sections/world.md with a line name: World.";
    throw new ContentError([
      { severity: "error", file: join(folder, "sections"), line: 0, column: 0, message },
    ]);
  }
  if (wanted === undefined) return first.id;
  const known = inOrder.map(({ id }) => id);
  if (known.includes(wanted)) return wanted;
  throw new UsageError(
    `--section: ${unknownName("section", wanted, new Map(sections.map(({ id, name }) => [id, name])), `Write one of ${known.join(", ")}.`)}`,
  );
};
