import { posix } from "node:path";
import type { Fields } from "../markdown/front-matter.ts";
import { groupOf, textOf } from "../markdown/values.ts";

/** Fields that a branch gives to all texts below it. */
export interface Cascade {
  /** The folder of the branch, with a slash at its end; empty for all. */
  readonly folder: string;
  /** A pattern of paths; undefined for all of the folder. */
  readonly path: string | undefined;
  readonly kind: string | undefined;
  readonly fields: Fields;
}

/** Returns what a branch gives to the texts below it. Settings may stand in `params` too. */
export function cascadeOf(inner: string, fields: Fields): readonly Cascade[] {
  const cascade: unknown = fields.get("cascade");
  if (cascade === undefined || posix.basename(inner).replace(/\..*$/, "") !== "_index") return [];
  const dir = posix.dirname(inner);
  const folder = dir === "." ? "" : `${dir}/`;
  return (Array.isArray(cascade) ? cascade : [cascade]).flatMap((entry) => {
    const group = groupOf(entry);
    if (group === undefined) return [];
    const target = groupOf(group.get("target")) ?? groupOf(group.get("_target"));
    const params = groupOf(group.get("params")) ?? new Map();
    const given = new Map([...params, ...[...group].filter(([name]) => !/^(?:_?target|params)$/.test(name))]);
    return [{ folder, path: textOf(target?.get("path")), kind: textOf(target?.get("kind")), fields: given }];
  });
}

/** Returns the fields of a text over those of the branches around it; the nearest branch counts most. */
export function withCascade(own: Fields, inner: string, kind: string, cascades: readonly Cascade[]): Fields {
  const fitting = cascades
    .filter(
      ({ folder, path, kind: wanted }) =>
        inner.startsWith(folder) && fitsPath(inner, path) && fitsKind(kind, wanted),
    )
    .toSorted((one, other) => one.folder.length - other.folder.length);
  return fitting.length === 0 ? own : new Map([...fitting.flatMap(({ fields }) => [...fields]), ...own]);
}

function fitsKind(kind: string, wanted: string | undefined): boolean {
  return wanted === undefined || wanted === (kind === "post" ? "page" : kind);
}

/** Patterns know * for a part and ** for any number of parts, with braces for choices. */
function fitsPath(inner: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  const path = `/${inner.replace(/\/?_?index\.[^/]*$|\.[^./]+$/, "")}`;
  return posix.matchesGlob(path, pattern.startsWith("/") ? pattern : `/${pattern}`);
}
