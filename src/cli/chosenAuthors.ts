import { unknownName } from "../link/unknownName.ts";
import type { Records } from "../model/records.ts";
import { UsageError } from "./usageError.ts";

export interface WantedAuthors {
  /** As it was typed, for the message. */
  readonly option: string;
  readonly ids: readonly string[];
}

/** The ids that were asked for, if all of them have a profile. */
export const chosenAuthors = (
  { authors }: Pick<Records, "authors">,
  { option, ids }: WantedAuthors,
): readonly string[] => {
  const known = authors.map(({ id }) => id).sort();
  const advice =
    known.length === 0 ? "Write a profile into authors/ first." : `Write one of ${known.join(", ")}.`;
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(
      `${option}: ${unknownName("author", unknown, new Map(authors.map(({ id, name }) => [id, name])), advice)}`,
    );
  return [...new Set(ids)];
};
