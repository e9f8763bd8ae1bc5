import { textOfHtml } from "../../../markup/plain-text.ts";

/** Returns a title or a name of WordPress, which is HTML, as text in one line. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? textOfHtml(html) : html.replaceAll(/\s+/g, " ").trim();
}

/**
 * Returns the first name that is no e-mail address, which many have as their login. If there is none, what stands before
 * its @.
 * @example publicName(["mara@example.org", "Mara Lind"]) // "Mara Lind"
 */
export function publicName(names: readonly string[]): string {
  const written = names.filter((name) => name !== "");
  return written.find((name) => !name.includes("@")) ?? (written[0] ?? "").replace(/@.*$/s, "");
}

/**
 * Returns the form of a login or a name in addresses, as WordPress makes it.
 * @example nicenameOf("Mara.Lind@example.org") // "mara-lindexample-org"
 */
export function nicenameOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s./]+/g, "-")
    .replaceAll(/[^\p{L}\p{N}_-]/gu, "")
    .replaceAll(/-{2,}/g, "-");
}
