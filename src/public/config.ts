/** What `dateline.config.ts` of a publication imports from "dateline-press". */
export { type Config, defineConfig } from "../customisation/config.ts";
