import * as z from "zod";
import { knownKeys, unwrapped } from "./fix-hint.ts";

/**
 * Returns the fields of a file without the optional ones that are empty, since an empty field says nothing: editors in a
 * browser write all fields of a form. Required fields stay, so that the schema refuses them. Unknown fields stay too.
 * @example filledFields(articleFields, { title: "A", tags: [] }) // { title: "A" }
 */
export function filledFields(
  schema: z.core.$ZodType,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const core = unwrapped(schema);
  return core instanceof z.ZodObject && holdsEmpty(data) ? filledGroup(core, data) : data;
}

/** Returns true if any value is empty. Most files have none, and are not copied then. */
function holdsEmpty(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (typeof value !== "object" || value === null) return value === null;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return inner.length === 0 || inner.some(holdsEmpty);
}

type Group = Readonly<Record<string, unknown>>;

function filledGroup(schema: z.ZodObject, group: Group): Group {
  const unknown = Object.keys(group).filter((name) => !Object.hasOwn(schema.shape, name));
  const isLeftOut = (field: z.core.$ZodType | undefined, value: unknown): boolean => {
    if (!isOptional(field) || !isEmpty(field, value)) return false;
    // The fields of such a group stand below it without spaces before them, which is an error of its own.
    return value !== null || !knownKeys(field).some((inner) => unknown.includes(inner));
  };
  return Object.fromEntries(
    Object.entries(group).flatMap(([name, value]) => {
      const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
      return isLeftOut(field, value) ? [] : [[name, filledValue(field, value)]];
    }),
  );
}

/** Returns a value without the empty fields inside. */
function filledValue(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { list, record, group } = shapesOf(schema);
  if (Array.isArray(value)) return list ? value.map((item) => filledValue(list.element, item)) : value;
  const entries = Object.entries(value);
  if (record)
    return Object.fromEntries(entries.map(([name, inner]) => [name, filledValue(record.valueType, inner)]));
  return group ? filledGroup(group, Object.fromEntries(entries)) : value;
}

/** Returns true for nothing, a blank text, and lists and groups of these. An empty item beside others is a slip. */
function isEmpty(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (typeof value !== "object" || value === null) return value === null;
  const { list, group } = shapesOf(schema);
  if (Array.isArray(value)) return value.every((item) => isEmpty(list?.element, item));
  return Object.entries(value).every(
    ([name, inner]) =>
      group !== undefined && Object.hasOwn(group.shape, name) && isEmpty(group.shape[name], inner),
  );
}

/** Returns the schemas of lists and groups that a value may have. */
function shapesOf(schema: z.core.$ZodType | undefined): {
  readonly list?: z.ZodArray | undefined;
  readonly record?: z.ZodRecord | undefined;
  readonly group?: z.ZodObject | undefined;
} {
  const core = schema && unwrapped(schema);
  const options = core instanceof z.ZodUnion ? core.options.map(unwrapped) : [core];
  return {
    list: options.find((option) => option instanceof z.ZodArray),
    record: options.find((option) => option instanceof z.ZodRecord),
    group: options.find((option) => option instanceof z.ZodObject),
  };
}

function isOptional(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}
