import { z } from "zod";
import type { Config } from "./config.ts";

/** A key of the config. */
interface ConfigKey<Value> {
  /** Its check. A message says what to write instead. */
  readonly schema: z.ZodType<Value>;
  /**
   * What depends on it: records of texts and all pages that they are on ("content"), every page ("render"), every HTML page
   * ("documents"), or something that compares it itself ("own").
   */
  readonly touches: "content" | "render" | "documents" | "own";
}

/** All keys of the config. */
export const configKeys: { readonly [Key in keyof Config]-?: ConfigKey<Config[Key]> } = {
  extra: { schema: z.unknown(), touches: "content" },
  markdown: { schema: functionOf("markdown(md) { md.use(plugin); }"), touches: "content" },
  eleventy: { schema: functionOf("eleventy(config) { config.addPlugin(plugin); }"), touches: "own" },
  pages: { schema: functionOf('pages(site) { return [{ url: "/ferries/", … }]; }'), touches: "own" },
  words: { schema: z.record(z.string(), z.object({}).loose()).optional(), touches: "render" },
  hosts: { schema: z.record(z.string(), z.array(z.string())).optional(), touches: "documents" },
  dateFormats: { schema: z.record(z.string(), z.unknown()).optional(), touches: "render" },
};

function functionOf<Signature>(example: string): z.ZodType<Signature | undefined> {
  return z.custom<Signature | undefined>(
    (value) => value === undefined || typeof value === "function",
    `It is no function. Write it like ${example}.`,
  );
}
