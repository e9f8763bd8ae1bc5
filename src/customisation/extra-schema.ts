import type { ZodType } from "zod";
import type { ExtraKind } from "../model/extra.ts";

/** The schemas of the group `extra`: one for all that have it, or one for each. What has no schema takes any plain data. */
export type ExtraSchemas = ZodType | { readonly [Kind in ExtraKind]?: ZodType | undefined };

/** Returns the schema of the group `extra` of articles, authors or pages; undefined if it takes any data. */
export function extraSchemaOf(extra: ExtraSchemas | undefined, kind: ExtraKind): ZodType | undefined {
  if (extra === undefined) return undefined;
  return isSchema(extra) ? extra : extra[kind];
}

/** Returns true for a schema of zod, whichever copy of it made the schema. */
export function isSchema(value: unknown): value is ZodType {
  return typeof value === "object" && value !== null && "_zod" in value && "safeParse" in value;
}
