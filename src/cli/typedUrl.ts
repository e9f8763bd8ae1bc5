import { UsageError } from "./usageError.ts";

/** A page's address as a person would type it: whole, or from the first slash on. Gives it root-relative. */
export const typedUrl = (typed: string): string => {
  const path = /^https?:\/\//i.test(typed) ? URL.parse(typed)?.pathname : typed;
  if (!path?.startsWith("/"))
    throw new UsageError(`--explain "${typed}" is not the address of a page. Write it like /world/.`);
  return path;
};
