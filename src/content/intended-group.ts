import type * as z from "zod";
import type { Position } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import { fieldAt, knownKeys } from "./fix-hint.ts";

/** The group or list that a field belongs to. */
interface IntendedGroup {
  readonly name: string;
  /** The number of spaces that must stand before the field. */
  readonly indent: number;
}

/**
 * Returns the group that a field was meant for, if it is indented too little: the last group above it, if that has a field
 * of this name. `path` is the group that the field is in now.
 */
export function intendedGroup(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  { positions }: Pick<ContentFile, "positions">,
): IntendedGroup | undefined {
  const keyPosition = (...names: readonly PropertyKey[]): Position | undefined =>
    positions.get(`key:${[...path, ...names].map(String).join(".")}`);
  const line = keyPosition(key)?.line ?? 0;
  const [above] = knownKeys(fieldAt(schema, path))
    .flatMap((name) => {
      const at = keyPosition(name);
      return at && at.line < line ? [{ name, ...at }] : [];
    })
    .sort((one, other) => other.line - one.line);
  if (!above) return undefined;
  const { name, column } = above;
  const inner = knownKeys(fieldAt(schema, [...path, name]));
  if (inner.includes(key)) {
    const [sibling] = inner.flatMap((other) => keyPosition(name, other) ?? []);
    return { name, indent: (sibling?.column ?? column + 2) - 1 };
  }
  const ofItems = knownKeys(fieldAt(schema, [...path, name, 0]));
  const sibling = ofItems.flatMap((other) => keyPosition(name, 0, other) ?? [])[0];
  return sibling && ofItems.includes(key) ? { name, indent: sibling.column - 1 } : undefined;
}
