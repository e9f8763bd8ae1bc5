import { isDeviceName } from "./isDeviceName.ts";
import { slugOf } from "./slugOf.ts";

/**
 * The slug that a new article gets from its headline: one that a folder can have everywhere.
 * @example articleSlugOf("Con") // "con-report"
 */
export const articleSlugOf = (headline: string): string => {
  const slug = slugOf(headline);
  return isDeviceName(slug) ? `${slug}-report` : slug;
};
