/** Zod, with which a config describes the group `extra`: "dateline-press/schema". */
export * from "zod";
export { z } from "zod";
