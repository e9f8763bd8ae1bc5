import { z } from "zod";
import { nameHint } from "../lib/suggest.ts";
import type { Config } from "./config.ts";
import {
  allowedTagIssues,
  dateFormatIssues,
  extraIssues,
  type KeyIssue,
  missingWordIssues,
  wordIssues,
} from "./config-values.ts";
import { type Hosts, hostError, hostPurposes } from "./hosts.ts";

/** A key of the config. */
interface ConfigKey<Value> {
  /** Its check. A message says what to write instead. */
  readonly schema: z.ZodType<Value>;
  /** Returns what should be corrected in a value that is sound. */
  readonly warnings?: (value: unknown) => readonly KeyIssue[];
  /**
   * What depends on it: records of texts and all pages that they are on ("content"), every page ("render"), or something that compares it itself ("own").
   */
  readonly touches: "content" | "render" | "own";
}

/** All keys of the config. */
export const configKeys: { readonly [Key in keyof Config]-?: ConfigKey<Config[Key]> } = {
  extra: { schema: checkedBy(extraIssues), touches: "content" },
  markdown: { schema: functionOf("markdown(md) { md.use(plugin); }"), touches: "content" },
  allowedTags: { schema: checkedBy(allowedTagIssues), touches: "content" },
  eleventy: { schema: functionOf("eleventy(config) { config.addPlugin(plugin); }"), touches: "own" },
  pages: { schema: functionOf('pages(site) { return [{ url: "/ferries/", … }]; }'), touches: "own" },
  words: { schema: checkedBy(wordIssues), warnings: missingWordIssues, touches: "render" },
  // Pages hold them in their views.
  hosts: { schema: hostsSchema().optional(), touches: "own" },
  dateFormats: { schema: checkedBy(dateFormatIssues), touches: "render" },
};

function functionOf<Signature>(example: string): z.ZodType<Signature | undefined> {
  return z.custom<Signature | undefined>(
    (value) => value === undefined || typeof value === "function",
    `It is no function. Write it like ${example}.`,
  );
}

function hostsSchema(): z.ZodType<Hosts> {
  const host = z
    .string("It is not the name of a host. Write it like media.example.org.")
    .superRefine((name, context) => {
      const message = hostError(name);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    });
  const list = z.array(host, 'It is not a list of hosts. Write it like ["media.example.org"].').optional();
  const purposes = Object.keys(hostPurposes);
  return z
    .object(
      Object.fromEntries(purposes.map((purpose) => [purpose, list])),
      'It is not a group. Write it like { scripts: ["media.example.org"] }.',
    )
    .loose()
    .superRefine((hosts, context) => {
      for (const purpose of Object.keys(hosts).filter((name) => !purposes.includes(name))) {
        const hint = nameHint(purpose, purposes);
        context.addIssue({
          code: "custom",
          path: [purpose],
          message: `It is not a purpose of hosts. ${hint}`,
        });
      }
    });
}

function checkedBy<Value>(issuesOf: (value: unknown) => readonly KeyIssue[]): z.ZodType<Value | undefined> {
  return z.custom<Value | undefined>().superRefine((value, { addIssue }) => {
    if (value !== undefined)
      for (const { path, message } of issuesOf(value)) addIssue({ code: "custom", path: [...path], message });
  });
}
