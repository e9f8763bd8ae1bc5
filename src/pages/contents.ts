import type { Body, Heading } from "../model/body.ts";

/** Headings below this level are left out. */
const maxLevel = 3;

/** Returns the headings of a table of contents; undefined if there are fewer than `fewest`. */
export function listedHeadings(
  { headings }: Pick<Body, "headings">,
  fewest: number,
): readonly Heading[] | undefined {
  const listed = headings.filter(({ level }) => level <= maxLevel);
  return listed.length < fewest ? undefined : listed;
}
