import { posix } from "node:path";
import { nameOf } from "./site-folder.ts";

/** Where the texts of a site were published: by their paths, by their names, and by the names of their files. */
export class SiteIndex {
  readonly #byPath = new Map<string, string>();
  readonly #byName = new Map<string, string | undefined>();
  readonly #pathsByName = new Map<string, Set<string>>();

  /** Adds the address of a file. Of several with one path the last one counts. */
  add(path: string, address: string): void {
    this.#byPath.set(path, address);
    for (const name of new Set([nameOf(path), posix.basename(path)]))
      this.#byName.set(name, this.#paths(name, path) > 1 ? undefined : address);
  }

  #paths(name: string, path: string): number {
    return this.#pathsByName.getOrInsertComputed(name, () => new Set()).add(path).size;
  }

  /** Returns the address of a file by its path from the root; undefined if there is none. */
  atPath(path: string): string | undefined {
    const plain = path.replace(/^\//, "");
    return this.#byPath.get(plain);
  }

  /** Returns the address of a file by its name; undefined if there is none or several. */
  named(name: string): string | undefined {
    return this.#byName.get(name);
  }

  /**
   * Returns a link of a text as the address that it led to: a file of the site as its page, a relative one as a path.
   * @param from the path of the file that holds it
   * @param page the address of its page
   */
  resolved(link: string, from: string, page: string | undefined): string {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(link)) return link;
    const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
    const file = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(from), path);
    const found =
      this.atPath(decoded(file)) ??
      (/\.(?:md|markdown)$/i.test(path) ? this.named(posix.basename(path)) : undefined);
    if (found !== undefined) return found + rest;
    if (path.startsWith("/") || page === undefined) return link;
    const joined = posix.join(page.endsWith("/") ? page : posix.dirname(page), path);
    return (joined.startsWith("/") ? joined : `/${joined}`) + rest;
  }
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
