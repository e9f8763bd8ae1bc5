/** Under which paths a file of an old site may lie. */

/**
 * Returns the path of an old address in segments, without its host, query and fragment; undefined if it is no address of a file.
 * @example pathSegments("https://old.example/wp-content/uploads/2020/01/two%20ferries.jpg?w=600")
 * // ["wp-content", "uploads", "2020", "01", "two ferries.jpg"]
 */
export function pathSegments(address: string): readonly string[] | undefined {
  const path = address
    .trim()
    .replace(/^__GHOST_URL__/, "")
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, "")
    .replace(/[?#].*$/s, "");
  const segments = path
    .split("/")
    .map(decoded)
    .filter((segment) => segment !== "" && segment !== ".");
  const isSafe = segments.every((segment) => segment !== ".." && !/[\\/\0]/.test(segment));
  return segments.length > 0 && isSafe ? segments : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text.normalize("NFC");
  }
}

/**
 * Returns the paths under which the best copy of a file may lie, the best one first: the original before the copies that
 * WordPress and Ghost made of it in other sizes.
 * @example pathsOf(["2020", "01", "ferry-300x200.jpg"]) // 2020/01/ferry.jpg, 2020/01/ferry-scaled.jpg, 2020/01/ferry-300x200.jpg
 */
export function pathsOf(segments: readonly string[]): readonly (readonly string[])[] {
  const folders = [segments.slice(0, -1)];
  // Ghost: content/images/size/w600/format/webp/2020/01/ferry.jpg
  const at = segments.findIndex(
    (segment, index) => segment === "size" && /^[wh]\d+/.test(segments[index + 1] ?? ""),
  );
  if (at >= 0) {
    const behind = segments.slice(at + 2, -1);
    folders.unshift([...segments.slice(0, at), ...(behind[0] === "format" ? behind.slice(2) : behind)]);
  }
  const names = namesOf(segments.at(-1) ?? "");
  return folders.flatMap((folder) => names.map((name) => [...folder, name]));
}

function namesOf(name: string): readonly string[] {
  const [, stem = name, ending = ""] = /^(.+?)((?:\.[a-z\d]{2,5}){1,2})$/i.exec(name) ?? [];
  // Some add a second ending to copies in another format: ferry.jpg.webp.
  const endings = [ending.replace(/^(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i, "$1"), ending];
  const unsized = stem.replace(/-\d{1,5}x\d{1,5}$/, "");
  const whole = unsized.replace(/-(?:scaled|rotated)$/, "");
  // An edited picture is what readers saw. Where it is missing the one that was edited is the next best.
  const unedited = whole.replace(/-e\d{10,14}$/, "");
  const stems = [whole, unedited, `${whole}-scaled`, `${whole}-rotated`, unsized, stem];
  return [...new Set(stems.flatMap((one) => endings.map((end) => one + end)))];
}
