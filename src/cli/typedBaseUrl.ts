import { UsageError } from "./usageError.ts";

/**
 * The address that a person typed to publish under.
 * @throws UsageError where it is not a whole http or https address
 */
export const typedBaseUrl = (typed: string): string => {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new UsageError(
      `--base-url "${typed}" is not a web address. Write it whole, like https://example.org/paper/.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      "--base-url holds a name or a password, which would stand in every page. Write the address without it, like https://example.org/paper/.",
    );
  if (/[\s"'<>\\]|:\/\/.*\/\/|%2f/i.test(typed))
    throw new UsageError(
      `--base-url "${typed}" holds a sign that no address of a site needs: a space, a quotation mark, an angle bracket or two slashes together. Write it like https://example.org/paper/.`,
    );
  return typed;
};
