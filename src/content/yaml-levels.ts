/** What a line of YAML begins with. */
export interface LineStart {
  /** In spaces. */
  readonly indent: number;
  /** Hyphens and the spaces after them. */
  readonly dashes: string;
  readonly name?: string | undefined;
  readonly value: string;
}

/** A group or list that is open on a line. */
interface Level {
  readonly indent: number;
  readonly kind: "map" | "list";
  readonly path: string;
  /** How many items it has so far. */
  readonly size: number;
  /** The field or item whose value is still to come below it. */
  readonly open?: string | undefined;
}

interface Fit {
  /** How far the line must be indented. */
  readonly indent: number;
  /** The field or item that begins there. */
  readonly path: string;
}

/**
 * Follows how YAML's groups and lists lie in one another, line by line: gives what each line begins, and how far it
 * must be indented to do so. `base` is how far the outermost fields are.
 */
export function yamlLevels(base: number) {
  let levels: readonly Level[] = [{ indent: base, kind: "map", path: "", size: 0 }];

  const last = (): Level => levels.at(-1) ?? { indent: base, kind: "map", path: "", size: 0 };

  /** The open levels up to the one that a line at this indentation goes on with, a new one among them perhaps. */
  const levelsFor = (indent: number, kind: Level["kind"]): readonly Level[] => {
    const fitting = levels.findLastIndex((level) => level.indent === indent && level.kind === kind);
    if (fitting >= 0) return levels.slice(0, fitting + 1);
    const { open, indent: outer } = last();
    const isChild = open !== undefined && (indent > outer || (indent === outer && kind === "list"));
    if (isChild) return [...levels, { indent, kind, path: open, size: 0 }];
    return nearestLevels(indent, kind);
  };

  const nearestLevels = (indent: number, kind: Level["kind"]): readonly Level[] => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, level] of levels.entries())
      if (level.kind === kind && Math.abs(level.indent - indent) <= least) {
        best = index;
        least = Math.abs(level.indent - indent);
      }
    const { open, indent: outer } = last();
    return best >= 0
      ? levels.slice(0, best + 1)
      : [...levels, { indent: outer + 2, kind, path: open ?? "", size: 0 }];
  };

  const fit = ({ indent, dashes, name, value }: LineStart): Fit => {
    levels = levelsFor(indent, dashes === "" ? "map" : "list");
    const { indent: wanted } = last();
    let column = wanted;
    for (const dash of dashes.match(/- */g) ?? []) {
      if (column > wanted) levels = [...levels, { indent: column, kind: "list", path: last().path, size: 0 }];
      const { path, size } = last();
      const item = below(path, String(size));
      levels = [...levels.slice(0, -1), { ...last(), size: size + 1, open: value === "" ? item : undefined }];
      column += dash.length;
      if (name !== undefined) levels = [...levels, { indent: column, kind: "map", path: item, size: 0 }];
    }
    const level = last();
    if (name === undefined) return { indent: wanted, path: below(level.path, String(level.size - 1)) };
    const path = below(level.path, name);
    levels = [...levels.slice(0, -1), { ...level, open: value === "" ? path : undefined }];
    return { indent: wanted, path };
  };
  return { fit, last };
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
