import * as z from "zod";

/** A value of plain data, as YAML and JSON have it. */
export type PlainValue = string | number | boolean | null | PlainData | readonly PlainValue[];

export interface PlainData {
  readonly [name: string]: PlainValue;
}

/**
 * The types of the group `extra`, by what has it. A publication with schemas of its own adds theirs:
 * `declare module "dateline-press/views" { interface ExtraTypes { article: z.infer<typeof articleExtra> } }`.
 */
export interface ExtraTypes {
  /** Of what has no schema. */
  readonly other: PlainData;
}

/** What has a group `extra`. */
export type ExtraKind = (typeof extraKinds)[number];

export const extraKinds = ["article", "author", "page"] as const;

/** The group `extra` of an article, an author or a page. */
export type Extra<Kind extends ExtraKind> = Kind extends keyof ExtraTypes
  ? ExtraTypes[Kind]
  : ExtraTypes["other"];

/** A group of fields that the generator does not know. What it shows of them is up to the publication's own layouts. */
export const extraFields = z
  .record(
    z.string(),
    z
      .unknown()
      .refine(isPlain, "holds .inf or .nan. Write a number with digits, or a text in quotation marks."),
  )
  .optional()
  .meta({
    description: "Fields of your own, for the publication's own layouts. It takes any data.",
    example: { rating: 4 },
  });

/** Returns true if a value comes whole out of JSON. Fields that are undefined are left out there. */
export function isPlain(value: unknown): value is PlainValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== "object") return false;
  const prototype = Object.getPrototypeOf(value);
  const isGroup = prototype === Object.prototype || prototype === null;
  return isGroup && Object.values(value).every((field) => field === undefined || isPlain(field));
}
