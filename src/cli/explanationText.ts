import type { Explanation } from "../build/explanation.ts";

const causes: Readonly<Record<Exclude<Explanation["cause"], "basis" | "unknown">, string>> = {
  new: "was rendered: no build made it before.",
  missing: "was rendered: its file was not there any more.",
  touched: "was rendered: its file was changed by something else than a build.",
  code: "was rendered: the layouts, the generator or its dependencies changed since the last build.",
  "as before": "was not rendered: nothing that it is made from changed.",
};

/** Why a page was rendered or not, for people. */
export const explanationText = ({ url, cause, changed, near }: Explanation): string => {
  const parts = changed.map((part) => `  ${part}\n`).join("");
  if (cause === "unknown")
    return `error: --explain: there is no page at ${url}. ${near === undefined ? "Write an address as it stands in a browser, like /world/." : `Did you mean ${near}?`}\n`;
  if (cause !== "basis") return `${url} ${causes[cause]}\n${parts}`;
  return changed.length === 0
    ? `${url} was not rendered: something that it is made from changed, but nothing that it shows.\n`
    : `${url} was rendered: these parts of what it shows changed.\n${parts}`;
};
