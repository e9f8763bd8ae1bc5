/**
 * Field types that several schemas share. Descriptions appear in the reference, examples also in messages to editors.
 * `rule` says in words what JSON Schema can't express.
 */

import * as z from "zod";
import { isDeviceName, slugOf } from "../lib/names.ts";
import { isOldPath, notAPath, oldPathError } from "./old-path.ts";

/** Text of one line that is not blank, at most `limit` characters long. */
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

/** A name that is fit for files and addresses: small letters, digits and hyphens. */
export const identifier = z
  .string()
  .max(100, "is longer than 100 characters. Shorten it.")
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "may hold small letters, digits and single hyphens only. Write it like harbour-bridge.",
  )
  .meta({ rule: "small letters, digits and single hyphens only" });

/** The identifier of another record. `site/references.ts` checks that the record exists. */
export const referenceName = z
  .string()
  .trim()
  .min(1, "is empty. Write a name or remove the line.")
  .max(100, "is longer than 100 characters. Shorten it.");

/** An identifier that becomes the name of a folder. */
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

/** A whole http or https address. */
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

/** A whole http or https address, or a path on this site. */
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

/** A former address on this site, from which a page forwards. */
export const oldPath = z
  .string()
  .refine((path) => oldPathError(path) !== notAPath, { error: notAPath, abort: true })
  .superRefine((path, context) => {
    const message = oldPathError(path);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ rule: "a path on this site" });

/** A former address on this site that leads nowhere any more; no page is written there. */
export const gonePath = z.string().refine(isOldPath, notAPath).meta({ rule: "a path on this site" });

/** A BCP 47 language tag that `Intl` accepts. */
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

/** A time zone by its name in the IANA database, as far as `Intl` knows it. */
export const timeZone = z
  .string()
  .refine((text) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  }, "is not a time zone. Write it like Europe/Stockholm.")
  .meta({ rule: "a time zone" });

/**
 * What a text field holds, if its type does not say so: a date, or words for readers and addresses. Words may not lose
 * anything to YAML, such as the part after a #.
 */
export const fieldHolds = z.registry<{ readonly what: "words" | "date" }>();

/** A link of a navigation. */
export const siteLink = z.strictObject({
  title: lineOfText(60).meta({ description: "The text of the link.", example: "World" }),
  url: linkAddress.meta({ description: "A path on this site or a whole web address.", example: "/world/" }),
});

/** A date as editors write it. `content/` checks that day and time exist, since it knows the time zone. */
export const dateText = z
  .string()
  .min(1, "is empty. Write it as 2023-11-09T08:30 or 2023-11-09.")
  .meta({ rule: "a date" })
  .register(fieldHolds, { what: "date" });

/** A day without a time. */
export const calendarDay = z
  .string()
  .refine(isCalendarDay, "is not a day of the calendar. Write it like 2025-01-01.")
  .meta({ rule: "a day" })
  .register(fieldHolds, { what: "date" });

function isCalendarDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // JavaScript reads the 30th of February as a day of March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

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
    licence: webAddress.optional().meta({
      description:
        "The licence under which others may use the picture. Readers get a link to it, and search engines are told.",
      example: "https://creativecommons.org/licenses/by/4.0/",
    }),
    licencePage: webAddress.optional().meta({
      description: "The page on which others can acquire a licence for the picture. Search engines are told.",
      example: "https://example.org/pictures",
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
          "The point that must stay visible when the picture is cropped, as on cards: its distance from the left and from the top. Default: the middle; of pictures that are square or taller than wide, the upper part.",
        example: "30% 40%",
      }),
  })
  .meta({ description: "The lead picture." });

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && !/[\s<>"]/.test(text) && URL.canParse(text);
}

/**
 * Returns what hides the target of an address from readers, as the end of a sentence, or undefined. Browsers read a
 * backslash as a slash, and everything before an @ as user name and password.
 * @example hiddenTarget("https://bank.example@evil.example/") // says to leave out what stands before the @
 */
export function hiddenTarget(address: string): string | undefined {
  if (/^[a-z]+:[/\\]*[^/\\?#]*@/i.test(address) && !/^mailto:/i.test(address))
    return "has a name before its host, which hides where it leads. Leave out what stands before the @.";
  if (/[\\\p{Cc}\p{Bidi_Control}]/u.test(address))
    return "contains a character that hides where it leads. Copy the address again from a browser.";
  return undefined;
}
