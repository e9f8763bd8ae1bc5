import { UsageError } from "./usageError.ts";

/** A page's address as a person would type it: whole, or from the first slash on. */
export const typedUrl = (typed: string): string => {
  const isAddress = typed.startsWith("/") || (/^https?:\/\//i.test(typed) && URL.canParse(typed));
  if (!isAddress)
    throw new UsageError(`--explain "${typed}" is not the address of a page. Write it like /world/.`);
  return typed;
};
