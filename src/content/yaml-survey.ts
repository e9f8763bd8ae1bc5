import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Position } from "../model/problem.ts";
import type { Dropped } from "./content-file.ts";
import { droppedBy } from "./dropped-words.ts";
import { quotedLine, segmentWords, sourceSegment } from "./source-segment.ts";
import { quotationReason } from "./value-error.ts";

export interface YamlError extends Position {
  /** The field, dotted below the top level. Undefined if the line belongs to none. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** What a YAML document holds besides its data. */
interface YamlSurvey {
  readonly positions: ReadonlyMap<string, Position>;
  /** Values and names that are an error in every field. */
  readonly errors: readonly YamlError[];
  /** Values from which YAML drops words. */
  readonly dropped: readonly Dropped[];
}

/**
 * Walks through a parsed document. `positionAt` turns an offset into a position of the file; `beginsOn` is the line of the
 * file on which `text` begins, counted from 1.
 */
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
  const aliases = new Set<string>();

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
      const position = positionAt(key.range?.[0] ?? 0);
      // Such a key must not be turned into text: nested ones would fill the memory.
      if (isCollection(key)) {
        const whole = positions.get(path);
        // A template of another program, {{ name }}, is meant as text.
        if (whole && text.startsWith("{{", offset)) refuse(path, whole);
        else errors.push({ ...position, message: noName });
        continue;
      }
      const name = keyName(key).toWellFormed();
      if (forbiddenKeys.has(name))
        errors.push({ ...position, message: `The key "${name}" is not allowed. Remove the line.` });
      const inner = path === "" ? name : `${path}.${name}`;
      const first = positions.get(`key:${inner}`);
      if (first)
        errors.push({
          ...position,
          field: inner,
          message: `is already on line ${first.line}. Keep one of the two lines.`,
        });
      positions.set(`key:${inner}`, position);
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
      aliases.add(node.source);
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
    const lostWords = isScalar(node) ? droppedBy(node, text) : undefined;
    if (lostWords?.sign === "!" && isScalar(node) && node.tag !== "!")
      refuse(path, positionAt(lostWords.offset));
    else if (lostWords)
      dropped.push({ path, sign: lostWords.sign, lines: lostWords.lines, ...positionAt(lostWords.offset) });
  };

  visit(contents, "", 0);
  // An anchor with an alias was written on purpose.
  const aliasedPaths = new Set([...aliases].map((name) => anchors.get(name)));
  return {
    positions,
    errors,
    dropped: dropped.filter(({ path, sign }) => sign !== "&" || !aliasedPaths.has(path)),
  };
}

const noName = "A list or a group stands here in place of a field's name. Write each field as name: value.";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** The limit of nested groups and lists: more than any field needs. */
const deepest = 20;

const tooDeep = "The values nest too deep here. Write them flatter.";

const halfCharacter =
  "holds half of a character, as an escape like \\ud83d. Write the whole character in its place, or remove it.";

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Returns the offset of a hyphen that begins a line of an item, but is part of the item's text in YAML. */
function swallowedHyphen({ type, range }: Scalar, text: string): number | undefined {
  if (type !== "PLAIN" || !range) return undefined;
  const source = text.slice(range[0], range[1]);
  const at = source.includes("\n") ? source.search(/(?<=\n\s*)- /) : -1;
  return at < 0 ? undefined : range[0] + at;
}

/**
 * Returns the message for a line with wrong indentation. `spaces` is the right number of spaces.
 * @example misaligned(4) // "is not aligned with the lines beside it. Put 4 spaces before the line."
 */
export function misaligned(spaces: number): string {
  return `is not aligned with the lines beside it. Put ${spacesInWords(spaces)} before the line.`;
}

export function spacesInWords(spaces: number): string {
  return ["no space", "one space"][spaces] ?? `${spaces} spaces`;
}
