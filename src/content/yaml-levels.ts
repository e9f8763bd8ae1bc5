/** A line of YAML, split into its parts. */
export interface LineStart {
  /** The number of spaces before it. */
  readonly indent: number;
  /** Hyphens and the spaces after them. */
  readonly dashes: string;
  readonly name?: string | undefined;
  readonly value: string;
}

/** A group or list that a line may continue. */
interface Level {
  readonly indent: number;
  readonly kind: "map" | "list";
  readonly path: string;
  /** The number of its items so far. */
  readonly size: number;
  /** The path of the field or item whose value stands on the lines below. */
  readonly open?: string | undefined;
}

/** The path and the indentation of a line. */
interface Fit {
  /** The number of spaces that the line must have before it. */
  readonly indent: number;
  /** The path of the field or item that begins on it. */
  readonly path: string;
}

/**
 * Returns a tracker of YAML's nested groups and lists. `fit` takes the lines in order and returns the path that each begins
 * and the indentation that it needs. `base` is the indentation of the outermost fields.
 */
export function yamlLevels(base: number) {
  let levels: readonly Level[] = [{ indent: base, kind: "map", path: "", size: 0 }];

  const last = (): Level => levels.at(-1) ?? { indent: base, kind: "map", path: "", size: 0 };

  /** Returns the open levels up to the one that a line of this indentation continues, or begins. */
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
    const { indent: neededIndent } = last();
    let column = neededIndent;
    for (const dash of dashes.match(/- */g) ?? []) {
      if (column > neededIndent)
        levels = [...levels, { indent: column, kind: "list", path: last().path, size: 0 }];
      const { path, size } = last();
      const item = below(path, String(size));
      levels = [...levels.slice(0, -1), { ...last(), size: size + 1, open: value === "" ? item : undefined }];
      column += dash.length;
      if (name !== undefined) levels = [...levels, { indent: column, kind: "map", path: item, size: 0 }];
    }
    const level = last();
    if (name === undefined) return { indent: neededIndent, path: below(level.path, String(level.size - 1)) };
    const path = below(level.path, name);
    levels = [...levels.slice(0, -1), { ...level, open: value === "" ? path : undefined }];
    return { indent: neededIndent, path };
  };
  return { fit, last };
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
