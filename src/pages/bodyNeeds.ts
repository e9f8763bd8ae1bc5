import type { Body } from "../model/body.ts";
import type { Head } from "./views/head.ts";

/** What a body needs of the page that it stands on: scripts, and hosts to load frames from. */
export const bodyNeeds = (
  body: Pick<Body, "html" | "frameHosts"> | undefined,
): Pick<Head, "scripts" | "frameHosts"> => {
  if (!body) return { scripts: [], frameHosts: [] };
  const { html, frameHosts } = body;
  return {
    scripts: [
      ...(frameHosts.length > 0 ? ["embeds"] : []),
      ...(html.includes(' class="footnote-ref"') ? ["footnotes"] : []),
    ],
    frameHosts,
  };
};
