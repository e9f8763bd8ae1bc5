import * as z from "zod";
import { isDeviceName } from "../lib/names.ts";

/** The placeholders of an address pattern; a pattern holds each in braces. */
export const articleUrlParts = ["year", "month", "day", "section", "slug"] as const;

/** The field type of an address pattern such as `/{year}/{month}/{day}/{slug}/`. */
export const articleUrlPattern = z
  .string()
  .meta({ rule: "a pattern of addresses" })
  .superRefine((pattern, context) => {
    const message = patternError(pattern);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

const knownParts: ReadonlySet<string> = new Set(articleUrlParts);

function patternError(pattern: string): string | undefined {
  const parts = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const unknown = parts.find((part) => !knownParts.has(part));
  if (unknown !== undefined)
    return `holds {${unknown}}, which is not known. Use ${articleUrlParts.map((part) => `{${part}}`).join(", ")}.`;
  if (!parts.includes("slug")) return "lacks {slug}. Write it like /{year}/{month}/{day}/{slug}/.";
  if (!/^\/(?:(?:[a-z0-9-]|\{[a-z]+\})+\/)+$/.test(pattern))
    return "must begin and end with a slash and hold small letters, digits and hyphens between. Write it like /{year}/{month}/{day}/{slug}/.";
  const folders = pattern.split("/");
  if (pattern.length > 200 || folders.some((folder) => longestName(folder) > 220))
    return "makes addresses that are longer than a file's name may be. Put slashes between its parts, like /{section}/{slug}/.";
  return folders.some(isDeviceName)
    ? "holds a name that Windows keeps for a device, so that no folder can have it. Write another."
    : undefined;
}

/**
 * Returns the length of the longest folder name that the pattern can give. Slugs and sections have up to 100
 * letters.
 */
function longestName(folder: string): number {
  return folder.replace(/\{(?:slug|section)\}/g, "x".repeat(100)).length;
}
