/** An object of JSON by its keys in lower case, since versions of ninjs spell them `pubstatus` and `pubStatus`. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** Returns a value of JSON as an object, or undefined if it is none. */
export function jsonObject(value: unknown): JsonObject | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([key, child]) => [key.toLowerCase(), child]));
}

/** Returns the first text under some keys that is not blank. */
export function textAt(object: JsonObject | undefined, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => wordAt(object, key)).find((text) => text !== undefined && text.trim() !== "");
}

/** Returns the text under a key: undefined without the key, and empty if there is nothing in it. */
export function wordAt(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.get(key);
  if (value === undefined) return undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function numberAt(object: JsonObject, key: string): number | undefined {
  const value = Number(wordAt(object, key));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Returns the values under a key: those of an array, those of an object, or the value itself. */
export function valuesAt(object: JsonObject | undefined, key: string): readonly unknown[] {
  const value = object?.get(key);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Returns the objects in an array under a key, or the only one. Those in an object of objects get their key as `name`. */
export function objectsAt(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  const values = valuesAt(object, key);
  const only = values.length === 1 ? jsonObject(values[0]) : undefined;
  const isOfObjects = only && [...only.values()].every((value) => value === null || jsonObject(value));
  return isOfObjects
    ? [...only].flatMap(([name, value]) => {
        const found = jsonObject(value);
        return found ? [new Map<string, unknown>([["name", name], ...found])] : [];
      })
    : values.flatMap((value) => jsonObject(value) ?? []);
}
