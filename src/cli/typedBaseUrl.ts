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
  return typed;
};
