import type { RenditionSet } from "./renditionSet.ts";

/**
 * The same pictures in the one format that takes the least time, for a preview; AVIF takes ten times that of all others.
 * What is made is what the published site has under that name.
 */
export const quickSet = (set: RenditionSet): RenditionSet =>
  set.motion === "moving" ? set : { ...set, endings: set.endings.slice(-1) };
