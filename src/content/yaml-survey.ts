import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Position } from "../model/problem.ts";
import type { Dropped } from "./content-file.ts";
import { droppedBy } from "./dropped-words.ts";
import type { YamlError } from "./fast-yaml.ts";
import { quotedLine, segmentWords, sourceSegment } from "./source-segment.ts";
import { quotationReason } from "./value-error.ts";

/** What there is to be known of YAML besides its data. */
interface YamlSurvey {
  readonly positions: ReadonlyMap<string, Position>;
  /** What no field may hold, whatever it is. */
  readonly errors: readonly YamlError[];
  /** What YAML leaves out of values. */
  readonly dropped: readonly Dropped[];
}

const noName = "A list or a group stands here in place of a field's name. Write each field as name: value.";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** Groups and lists inside of one another: more than any field needs. */
const deepest = 20;

const tooDeep = "The values nest too deep here. Write them flatter.";

const halfCharacter =
  "holds half of a character, as an escape like \\ud83d. Write the whole character in its place, or remove it.";

/** Goes through all that a document says; `positionAt` gives the place of an offset in the file, `beginsOn` its first line. */
export function yamlSurvey(
  contents: Node | null,
  text: string,
  beginsOn: number,
  positionAt: (offset: number) => Position,
): YamlSurvey {
  const source = { text, beginsOn };
  const positions = new Map<string, Position>();
  const errors: YamlError[] = [];
  const dropped: Dropped[] = [];
  const anchors = new Map<string, string>();
  const named = new Set<string>();

  const refuse = (path: string, { line, column }: Position): void => {
    const segment = sourceSegment(source, { line, column });
    const message = `${quotationReason(segmentWords(segment))} Write ${quotedLine(segment)}`;
    errors.push({ line, column, field: path, message });
  };

  const visitMap = (
    items: readonly { readonly key: Node; readonly value: Node | null }[],
    { path, offset, depth }: { readonly path: string; readonly offset: number; readonly depth: number },
  ): void => {
    for (const { key, value } of items) {
      const place = positionAt(key.range?.[0] ?? 0);
      // Nothing is made of its name: names in names would fill the memory.
      if (isCollection(key)) {
        const whole = positions.get(path);
        // What templates of other programs write is meant as text.
        if (whole && text.startsWith("{{", offset)) refuse(path, whole);
        else errors.push({ ...place, message: noName });
        continue;
      }
      const name = own(key).toWellFormed();
      if (forbiddenKeys.has(name))
        errors.push({ ...place, message: `The key "${name}" is not allowed. Remove the line.` });
      const inner = path === "" ? name : `${path}.${name}`;
      const first = positions.get(`key:${inner}`);
      if (first)
        errors.push({
          ...place,
          field: inner,
          message: `stands on line ${first.line} already. Keep one of the two lines.`,
        });
      positions.set(`key:${inner}`, place);
      visit(value, inner, depth + 1);
    }
  };

  const visit = (node: Node | null | undefined, path: string, depth: number): void => {
    const offset = node?.range?.[0] ?? 0;
    if (depth > deepest) {
      if (errors.at(-1)?.message !== tooDeep) errors.push({ ...positionAt(offset), message: tooDeep });
      return;
    }
    if (node?.range) positions.set(path, positionAt(offset));
    if (isAlias(node)) {
      named.add(node.source);
      if (!anchors.has(node.source)) refuse(path, positionAt(offset));
    } else if (isMap<Node, Node | null>(node)) visitMap(node.items, { path, offset, depth });
    else if (isSeq<Node>(node))
      for (const [index, item] of node.items.entries()) visit(item, `${path}.${index}`, depth + 1);
    if (isScalar(node) && typeof node.value === "string" && !node.value.isWellFormed())
      errors.push({ ...positionAt(offset), field: path, message: halfCharacter });
    if (node && !isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, path);
    const hyphen = isScalar(node) && /\.\d+$/.test(path) ? swallowedHyphen(node, text) : undefined;
    if (hyphen !== undefined) {
      const spaces = text.slice(text.lastIndexOf("\n", offset) + 1).search(/\S/);
      errors.push({
        ...positionAt(hyphen),
        field: path,
        message: misaligned(spaces),
      });
    }
    const lost = isScalar(node) ? droppedBy(node, text) : undefined;
    if (lost?.sign === "!" && isScalar(node) && node.tag !== "!") refuse(path, positionAt(lost.offset));
    else if (lost) dropped.push({ path, sign: lost.sign, lines: lost.lines, ...positionAt(lost.offset) });
  };

  visit(contents, "", 0);
  // An anchor that an alias names was written on purpose.
  const meant = new Set([...named].map((name) => anchors.get(name)));
  return { positions, errors, dropped: dropped.filter(({ path, sign }) => sign !== "&" || !meant.has(path)) };
}

function own(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Where a line of an item begins with a hyphen of its own, which YAML takes for a part of the item's text. */
function swallowedHyphen({ type, range }: Scalar, text: string): number | undefined {
  if (type !== "PLAIN" || !range) return undefined;
  const source = text.slice(range[0], range[1]);
  const at = source.includes("\n") ? source.search(/(?<=\n\s*)- /) : -1;
  return at < 0 ? undefined : range[0] + at;
}

/**
 * What to say of a line that is indented wrongly; `spaces` is how many must stand before it.
 * @example misaligned(4) // "is not lined up with what stands beside it. Put 4 spaces before the line."
 */
export function misaligned(spaces: number): string {
  return `is not lined up with what stands beside it. Put ${spacesInWords(spaces)} before the line.`;
}

export function spacesInWords(spaces: number): string {
  return ["no space", "one space"][spaces] ?? `${spaces} spaces`;
}
