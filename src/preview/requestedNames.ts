import type { Refusal } from "./refusal.ts";

/** Longer than any address that a site has. */
const longest = 4096;

/**
 * The names of the folders and the file that the target of a request leads to, the last of them empty where it ends in a
 * slash; undefined where there can be nothing. Each is decoded by itself, so that none can lead upwards, into another folder or to another drive.
 * @example requestedNames("/world/s%C3%A3o/?a=1") // ["world", "são", ""]
 */
export const requestedNames = (target: string): readonly string[] | Refusal | undefined => {
  if (target.length > longest) return { status: 414, text: "This address is too long." };
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";
  const names = path.startsWith("/") ? path.slice(1).split("/").map(decoded) : [undefined];
  if (!names.every(isName)) return { status: 400, text: "This is not the address of a page or file." };
  // What begins with a dot is the preview's own, but for the one folder that hosts know.
  const isOwn = names.some((name, at) => name.startsWith(".") && !(at === 0 && name === ".well-known"));
  return isOwn || names.slice(0, -1).includes("") ? undefined : names;
};

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function isName(name: string | undefined): name is string {
  return name !== undefined && name !== "." && name !== ".." && !/[/\\\p{Cc}]|^[a-z]:/iu.test(name);
}
