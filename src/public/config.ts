/** What `dateline.config.ts` of a publication imports from "dateline-press". */
export { type Config, type DataPage, defineConfig } from "../customisation/config.ts";
export type { MarkdownParser } from "../customisation/markdown-parser.ts";
export type { TemplateConfig } from "../customisation/template-config.ts";
