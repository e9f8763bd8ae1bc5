import type { z } from "zod";
import type { Position } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import { fieldAt, knownKeys } from "./fix-hint.ts";

interface Home {
  /** The group or list that the field belongs to. */
  readonly name: string;
  /** How many spaces must stand before it to be there. */
  readonly indent: number;
}

/**
 * The group that a field fell out of because too few spaces stand before it: the one that begins last above it, if that
 * knows its name. `path` is that of what the field stands in now.
 */
export function homeOfField(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  { positions }: Pick<ContentFile, "positions">,
): Home | undefined {
  const placeOf = (...names: readonly PropertyKey[]): Position | undefined =>
    positions.get(`key:${[...path, ...names].map(String).join(".")}`);
  const line = placeOf(key)?.line ?? 0;
  const [above] = knownKeys(fieldAt(schema, path))
    .flatMap((name) => {
      const at = placeOf(name);
      return at && at.line < line ? [{ name, ...at }] : [];
    })
    .sort((one, other) => other.line - one.line);
  if (!above) return undefined;
  const { name, column } = above;
  const inner = knownKeys(fieldAt(schema, [...path, name]));
  if (inner.includes(key)) {
    const [sibling] = inner.flatMap((other) => placeOf(name, other) ?? []);
    return { name, indent: (sibling?.column ?? column + 2) - 1 };
  }
  const ofItems = knownKeys(fieldAt(schema, [...path, name, 0]));
  const sibling = ofItems.flatMap((other) => placeOf(name, 0, other) ?? [])[0];
  return sibling && ofItems.includes(key) ? { name, indent: sibling.column - 1 } : undefined;
}
