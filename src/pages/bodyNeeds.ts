import type { Body } from "../model/body.ts";
import type { Head } from "./views/head.ts";

/** What a body needs of the page that it stands on: scripts, and hosts to load frames from. */
export const bodyNeeds = (
  body: Pick<Body, "scripts" | "frameHosts"> | undefined,
): Pick<Head, "scripts" | "frameHosts"> => ({
  scripts: body?.scripts ?? [],
  frameHosts: body?.frameHosts ?? [],
});
