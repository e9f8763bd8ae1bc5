/** Where an override comes from, as the first line of a file says that `dateline override` wrote. */
export interface Origin {
  readonly form: "copy" | "wrapper";
  readonly kind: "layout" | "part";
  readonly name: string;
  /** The version of the generator. */
  readonly version: string;
  /** Of the original. */
  readonly hash: string;
}

/** Returns the first line of an override, with a line break. */
export function originLine({ form, kind, name, version, hash }: Origin): string {
  const what = form === "copy" ? "Copy" : "Wrapper";
  return `// ${what} of the ${kind} ${name} of dateline-press ${version}, original ${hash}. Keep this line for: npx dateline doctor\n`;
}

/** Returns the origin that a file names in its first line; undefined if it names none. */
export function originIn(text: string): Origin | undefined {
  const [, what, kind, name = "", version = "", hash = ""] = line.exec(text) ?? [];
  if (kind !== "layout" && kind !== "part") return undefined;
  return { form: what === "Copy" ? "copy" : "wrapper", kind, name, version, hash };
}

const line =
  /^\uFEFF?\/\/ (Copy|Wrapper) of the (layout|part) ([\w-]+) of dateline-press (\S+), original ([\w-]+)\./;

/** Returns the text below the line that names its origin. */
export function withoutOrigin(text: string): string {
  return originIn(text) ? text.slice(text.indexOf("\n") + 1) : text;
}

/**
 * Returns the file that keeps the original of an override, so that later changes of it can be told. Both are relative to the
 * publication's folder.
 * @example keptOriginal("layouts/parts/card.ts") // "layouts/originals/parts/card.ts"
 */
export function keptOriginal(file: string): string {
  return file.replace(/^layouts\//, "layouts/originals/").replace(/\.\w+$/, ".ts");
}
