import * as z from "zod";
import { linkAddress, oldPath } from "./fields.ts";
import type { Origin } from "./problem.ts";

/** An old address that no article or page has among its aliases, and where it leads. */
export interface Redirect {
  /** As the file spells it. */
  readonly from: string;
  /** Root-relative, or an address on another host. */
  readonly to: string;
}

/** What `redirects.yaml` says. */
export interface RedirectsFile {
  readonly origin: Origin;
  readonly redirects: readonly Redirect[];
}

/** The lines of `redirects.yaml`: old paths, and where each leads. */
export const redirectFields = z.record(oldPath, linkAddress).meta({
  title: "Redirects",
  description: "Old addresses and where they lead: the file `redirects.yaml`.",
  example: { "/category/world/": "/world/", "/feed/": "/feed.xml" },
});
