/**
 * Field types that several schemas share. Descriptions become documentation, examples become advice. `rule` says in words
 * what JSON Schema can't express.
 */

import { z } from "zod";
import { isDeviceName, slugOf } from "../lib/names.ts";
import { isOldPath, noPath, oldPathError } from "./old-path.ts";

/** Text of one line that is not blank. */
export function lineOfText(limit: number) {
  return z
    .string()
    .trim()
    .min(1, "is empty. Write some text or remove the line.")
    .max(limit, `is longer than ${limit} characters. Shorten it.`)
    .refine((text) => !/[\r\n]/.test(text), "runs over several lines. Write it on one.")
    .meta({ rule: "on one line" })
    .register(fieldHolds, { what: "words" });
}

/** Identifiers are file names and address parts: small letters, digits and hyphens. */
export const identifier = z
  .string()
  .max(100, "is longer than 100 characters. Shorten it.")
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "may hold small letters, digits and single hyphens only. Write it like harbour-bridge.",
  )
  .meta({ rule: "small letters, digits and single hyphens only" });

/** The identifier of something else; whether there is such a one is checked where all are known. */
export const nameOfAnother = z
  .string()
  .trim()
  .min(1, "is empty. Write a name or remove the line.")
  .max(100, "is longer than 100 characters. Shorten it.");

/** An identifier that becomes a folder. */
export const folderName = identifier
  .refine((name) => !isDeviceName(name), {
    error: ({ input }) =>
      `is a name that Windows keeps for a device, so that no folder can have it. Write another, like ${slugOf(String(input).split(".")[0] ?? "")}-report.`,
  })
  .meta({
    rule: "small letters, digits and single hyphens only; not a name that Windows keeps for a device",
  });

/** An identifier in feeds, which need not be an address. */
export const feedId = z
  .string()
  .regex(
    /^[^\s<>"\p{Cc}]+$/u,
    "may not hold spaces, quotes or angle brackets. Leave it out or write a plain identifier.",
  )
  .max(200, "is longer than 200 characters. Shorten it.")
  .meta({ rule: "no spaces, quotes or angle brackets" });

/** An address on the web. */
export const webAddress = z
  .string()
  .refine(isWebAddress, {
    error: "is not a web address. Write it whole, like https://example.org/report.",
    abort: true,
  })
  .superRefine((text, context) => {
    const message = hiddenTarget(text);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ rule: "a web address" });

/** An address on the web, or the path of a page on this site. */
export const linkAddress = z
  .string()
  .regex(/^(?:https?:\/\/[^/\s"<>][^\s"<>]*|\/(?!\/)[^\s"<>]*)$/, {
    error: "is not an address. Write a path like /world/ or a whole web address.",
    abort: true,
  })
  .superRefine((text, context) => {
    const message = hiddenTarget(text);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ rule: "an address" });

/** The path of a page that once existed on this site and forwards now. */
export const oldPath = z
  .string()
  .refine((path) => oldPathError(path) !== noPath, { error: noPath, abort: true })
  .superRefine((path, context) => {
    const message = oldPathError(path);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ rule: "a path on this site" });

/** The path of a page that once existed on this site and is gone: nothing is written there. */
export const gonePath = z.string().refine(isOldPath, noPath).meta({ rule: "a path on this site" });

/** A BCP 47 language tag that this runtime knows how to read. */
export const languageTag = z
  .string()
  .refine((text) => {
    try {
      return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
    } catch {
      return false;
    }
  }, "is not a language tag. Write it like en, fr or pt-BR.")
  .meta({ example: "fr", rule: "a language tag" });

/**
 * What a field of text holds, where its type does not tell: words that readers or addresses are made of, of which
 * nothing may be lost, or a date.
 */
export const fieldHolds = z.registry<{ readonly what: "words" | "date" }>();

/** A date as editors write it; whether that day and time exist is checked where the time zone is known. */
export const dateText = z
  .string()
  .min(1, "is empty. Write it as 2023-11-09T08:30 or 2023-11-09.")
  .meta({ rule: "a date" })
  .register(fieldHolds, { what: "date" });

export const pictureFields = z
  .strictObject({
    src: z
      .string()
      .min(1, "is empty. Name a picture file beside this one.")
      .register(fieldHolds, { what: "words" })
      .meta({ description: "The picture's file, relative to this one.", example: "harbour.jpg" }),
    alt: lineOfText(500).meta({
      description: "What the picture shows, for readers who cannot see it.",
      example: "Two ferries at the northern mole",
    }),
    caption: lineOfText(500).optional().meta({
      description: "The line under the picture. Default: the caption in the file's own XMP or IPTC fields.",
      example: "The morning ferry, on Tuesday.",
    }),
    credit: lineOfText(200).optional().meta({
      description: "Who made the picture. Default: the name in the file's own XMP or IPTC fields.",
      example: "Ada Brandt",
    }),
    focus: z
      .string()
      .regex(
        /^(?:100|\d{1,2})% (?:100|\d{1,2})%$/,
        'is not a place in a picture. Write how far it lies from the left and from the top, like "30% 40%".',
      )
      .meta({ rule: "a place in a picture" })
      .optional()
      .meta({
        description:
          "The point that must stay visible when the picture is cropped, as on cards: its distance from the left and from the top. Default: the middle.",
        example: "30% 40%",
      }),
  })
  .meta({ description: "The lead picture." });

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && !/[\s<>"]/.test(text) && URL.canParse(text);
}

/**
 * What in an address hides from its readers where it leads, as the end of a sentence; undefined where nothing does. Browsers
 * take a backslash for a slash, and all before an @ for a name and a password.
 * @example hiddenTarget("https://bank.example@evil.example/") // says to leave out what stands before the @
 */
export function hiddenTarget(address: string): string | undefined {
  if (/^[a-z]+:[/\\]*[^/\\?#]*@/i.test(address) && !/^mailto:/i.test(address))
    return "has a name before its host, which hides where it leads. Leave out what stands before the @.";
  if (/[\\\p{Cc}\p{Bidi_Control}]/u.test(address))
    return "contains a character that hides where it leads. Copy the address again from a browser.";
  return undefined;
}
