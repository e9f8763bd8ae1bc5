import type { Nodes, RootContent } from "mdast";

/** A block that begins with three colons: a pull quote, a gallery or a note. */
export interface Container {
  readonly type: "container";
  readonly name: "pullquote" | "gallery" | "note";
  /** What stands behind its name; empty if that is nothing. */
  readonly argument: string;
  children: RootContent[];
}

/** Returns a container around what it holds, with one colon more than the containers in it. */
export function containerMarks({ name, argument, children }: Container, inside: string): string {
  const colons = ":".repeat(3 + deepestIn(children));
  return `${colons} ${name}${argument === "" ? "" : ` ${argument}`}\n${inside}\n${colons}`;
}

function deepestIn(nodes: readonly Nodes[]): number {
  return Math.max(
    0,
    ...nodes.map(
      (node) => ("children" in node ? deepestIn(node.children) : 0) + (node.type === "container" ? 1 : 0),
    ),
  );
}

declare module "mdast" {
  interface BlockContentMap {
    container: Container;
  }
  interface RootContentMap {
    container: Container;
  }
}

declare module "mdast-util-to-markdown" {
  interface ConstructNameMap {
    tableCell: "tableCell";
  }
}
