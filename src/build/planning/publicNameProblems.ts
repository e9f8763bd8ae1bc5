import type { Problem } from "../../model/problem.ts";
import { isDeviceName } from "../../text/isDeviceName.ts";
import type { Copy } from "./copy.ts";

/** Files of `public/` whose names Windows can't hold: a site with them could not be built or unpacked everywhere. */
export const publicNameProblems = (copies: readonly Copy[]): readonly Problem[] =>
  copies.flatMap(({ url }): readonly Problem[] => {
    const parts = url.split("/");
    const part = parts.find((name) => isDeviceName(name) || /[:*?"<>|\\]|[. ]$/.test(name));
    if (part === undefined) return [];
    const message = `The name "${part}" can't be had by any file or folder on Windows. Rename it, and correct the links to it.`;
    return [{ severity: "error", file: `public${url}`, line: 0, column: 0, message }];
  });
