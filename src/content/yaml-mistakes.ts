import type { YamlError } from "./fast-yaml.ts";
import { quotationEnd } from "./quotation-end.ts";
import { itemText, quotationReason, quotedText, valueError, withoutCurly } from "./value-error.ts";
import { unfinishedMerge } from "./whole-text.ts";
import { type LineStart, yamlLevels } from "./yaml-levels.ts";
import { misaligned, spacesInWords } from "./yaml-survey.ts";

/** What is wrong with YAML, line by line, and what it reads like when all of that is put right. */
interface YamlMistakes {
  readonly errors: readonly YamlError[];
  readonly mended: string;
}

/** In characters; beyond it, looking at each line by itself takes too long. */
const longest = 50_000;

const strayMessage =
  "This line begins with no field's name. Write it as name: value or, if it goes on from the line above, put two spaces before it.";

interface BrokenField {
  readonly name: string;
  /** As it was meant. */
  readonly line: string;
  readonly reason: string;
}

/** A field whose name a hyphen touches. */
const gluedHyphen = /^-[A-Za-z_][\w-]*:(?: |$)/;

const blockHeader = /^(?:[&!][\w./!-]+ +)*[|>][-+\d]{0,2}(?: +#.*)?$/;

/** A date, a number, an address or a quotation that another field's name follows. */
const twoFields =
  /^(\d[\d.:TZ+-]*|https?:\S+|"[^"\\]*"|'[^']*') +([a-z][\w-]*): +(?=\S)((?:"[^"\\]*"|'[^']*'|[^"':]+)(?:$|(?= #)))/;

/** More than anybody mends in one go; a file that is no YAML at all would have as many as lines. */
const most = 50;

const mergeMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * Looks for the mistakes that people make in YAML: texts without their quotation marks, quotations that never end,
 * lines that are not lined up. Asked only of what the language's own reader refuses. `beginsOn` is the first line's
 * number.
 */
export function yamlMistakes(text: string, beginsOn: number): YamlMistakes {
  if (text.length > longest) return { errors: [], mended: text };
  const lines = text.split("\n");
  const errors: YamlError[] = [];
  const levels = yamlLevels(leastIndent(lines));
  const tell = (index: number, column: number, message: string, field?: string): void => {
    errors.push({ line: beginsOn + index, column: column + 1, ...(field ? { field } : {}), message });
  };

  /** Mends what a line begins with, and gives it as it should be; undefined where it begins nothing. */
  const begun = (index: number): { readonly start: LineStart; readonly field: string } | undefined => {
    const line = (lines[index] ?? "").trimEnd();
    const hasTab = /^ *\t/.test(line);
    const { start, broken } = namedStart(hasTab ? withoutTabs(line) : line) ?? {};
    if (!start) return undefined;
    if (start.dashes === "" && start.name === undefined) {
      tell(index, start.indent, strayMessage);
      lines[index] = `  ${line}`;
      return undefined;
    }
    const { indent, path: field } = levels.fit(start);
    const mended = `${" ".repeat(indent)}${broken?.line ?? line.trimStart()}`;
    lines[index] = mended;
    if (hasTab)
      tell(index, 0, `A tab stands before this line. Put ${spacesInWords(indent)} in its place.`, field);
    else if (indent !== start.indent) tell(index, start.indent, misaligned(indent), field);
    if (broken) tell(index, indent, `${broken.reason} Write ${broken.line}`, field);
    return { start: broken ? startOf(mended) : { ...start, indent }, field };
  };

  /** What a line begins with, its name held apart from its value; undefined where the text above goes on with it. */
  const namedStart = (
    line: string,
  ): { readonly start: LineStart; readonly broken?: BrokenField | undefined } | undefined => {
    const start = startOf(line);
    if (start.name !== undefined || start.dashes !== "") return { start };
    const { indent, open, kind, path } = levels.last();
    const isInList =
      open !== undefined || kind === "list" || (/\.\d+$/.test(path) && gluedHyphen.test(start.value));
    const bullet = isInList ? bulletItem(start.value) : undefined;
    if (bullet) return { start: { ...startOf(bullet.line), indent: start.indent }, broken: bullet };
    const broken = brokenField(start.value);
    if (start.indent > indent && !(broken && open !== undefined)) return undefined;
    return broken ? { start: { ...start, name: broken.name, value: "" }, broken } : { start };
  };

  /** Mends what stands in a line after its name or hyphen, and gives the line on which that ends. */
  const valued = (index: number, { value, name, dashes, ...start }: LineStart, field: string): number => {
    const indent = start.indent + (name === undefined ? 0 : dashes.length);
    const line = (lines[index] ?? "").trimEnd();
    const from = line.length - value.length;
    if (blockHeader.test(value)) return blockEnd(lines, index, indent);
    const [, first, other, words = ""] = (name !== undefined && twoFields.exec(value)) || [];
    if (first !== undefined) {
      const isWhole = dashes !== "" && indentOf(lines[index + 1] ?? "") <= start.indent;
      const group = `${dashes}{ ${name}: ${first}, ${other}: ${/^["']/.test(words) ? words : itemText(words)} }`;
      lines[index] = isWhole ? `${" ".repeat(start.indent)}${group}` : `${line.slice(0, from)}${first}`;
      const hint = isWhole ? `Write ${group}` : `Put ${other}: ${words} on a line of its own.`;
      tell(index, from, `Two fields stand on this line. ${hint}`, field);
      return index;
    }
    if (/^["']/.test(value)) {
      const end = quotationEnd(lines, { index, from, indent });
      for (const [at, mended] of end?.mended ?? []) lines[at] = mended;
      if (end && end.index > index) return end.index;
    }
    if (/^[[{][^\]}]*$/.test(value)) {
      const end = bracketEnd(lines, index, indent);
      if (end !== undefined) return end;
    }
    const more = linesOfText(lines, index, indent);
    const whole = [value, ...more].join(" ");
    if (more.length > 0 && (/ #/.test([value, ...more.slice(0, -1)].join(" ")) || valueError(whole))) {
      const { reason, value: mendedValue } = valueError(whole) ?? {
        reason: quotationReason("#"),
        value: quotedText(withoutCurly(whole)),
      };
      lines.fill("", index, index + more.length + 1);
      lines[index] = line.slice(0, from) + mendedValue;
      tell(index, from, `${reason} Write all of it on one line: ${lines[index]?.trim()}`, field);
      return index + more.length;
    }
    const error = valueError(value);
    if (error) {
      const mended = `${line.slice(0, from)}${error.value}`;
      lines[index] = mended;
      tell(index, from, `${error.reason} Write ${mended.trim()}`, field);
    }
    return index;
  };

  for (let index = 0; index < lines.length && errors.length < most; index += 1) {
    const line = lines[index] ?? "";
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (mergeMark.test(line)) {
      tell(index, 0, unfinishedMerge);
      return { errors: errors.slice(-1), mended: text };
    }
    const { start, field } = begun(index) ?? {};
    if (start && field !== undefined && start.value !== "") index = valued(index, start, field);
  }
  return { errors, mended: lines.join("\n") };
}

function leastIndent(lines: readonly string[]): number {
  const filled = lines.filter((line) => !/^\s*(?:#|$)/.test(line));
  return filled.reduce(
    (least, line) => Math.min(least, indentOf(line)),
    filled.length > 0 ? Number.MAX_SAFE_INTEGER : 0,
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withoutTabs(line: string): string {
  return line.replace(/^\s*/, (space) => space.replaceAll("\t", "  "));
}

/** Where a field's name ends: at the first colon that a space follows. */
const nameEnd = /[ \t]*:(?=[ \t]|$)/;

const wholeName = /^(?:[\p{L}_“][^#[\]{},"']{0,99}|"[^"]{1,99}"|'[^']{1,99}'|<<)$/u;

/** A line as hyphens, a name and a value, each of which may be missing. */
function startOf(line: string): LineStart {
  const [, { length: indent } = "", dashes = "", rest = ""] =
    /^( *)((?:-(?: +|$)){0,20})(.*)$/.exec(line) ?? [];
  const end = nameEnd.exec(rest);
  const name = rest.slice(0, end?.index ?? 0);
  return end && wholeName.test(name)
    ? {
        indent,
        dashes,
        name: name.replace(/^(["'])(.*)\1$/, "$2"),
        value: rest.slice(end.index + end[0].length).trim(),
      }
    : { indent, dashes, value: rest.trim() };
}

/** An item of a list that begins with another sign than a hyphen. */
function bulletItem(text: string): BrokenField | undefined {
  if (gluedHyphen.test(text))
    return { name: "", line: text.replace("-", "- "), reason: "needs a space after its hyphen." };
  const [, sign, written = ""] = /^([*•·+–—])[ \t]+(.*)$/.exec(text) ?? [];
  const { value = written } = valueError(written) ?? {};
  return sign === undefined
    ? undefined
    : { name: "", line: `- ${value}`, reason: `begins with ${sign}, and an item of a list with a hyphen.` };
}

/** A line whose name and value are not held apart by a colon and a space, as it was meant. */
function brokenField(text: string): BrokenField | undefined {
  const [, name, colon = "", written = ""] =
    /^([A-Za-z_][\w-]*)(:(?!\/\/)|\s*[：﹕=])\s*(.*)$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const { value = written } = valueError(written) ?? {};
  const reason =
    colon === ":"
      ? "needs a space after its colon."
      : `needs a plain colon and a space after its name, and not "${colon.trim()}".`;
  return { name, line: `${name}: ${value}`, reason };
}

function blockEnd(lines: readonly string[], index: number, indent: number): number {
  let end = index;
  while (
    end + 1 < lines.length &&
    ((lines[end + 1] ?? "").trim() === "" || indentOf(lines[end + 1] ?? "") > indent)
  )
    end += 1;
  return end;
}

/** The line on which a list or group ends that goes over several; undefined where it never does. */
function bracketEnd(lines: readonly string[], index: number, indent: number): number | undefined {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^\s*[\]}]/.test(line)) return at;
    if (line.trim() !== "" && indentOf(line) <= indent) return undefined;
    if (/[\]}]\s*(?:#.*)?$/.test(line)) return at;
  }
  return undefined;
}

/** The lines below a text that go on with it, without the spaces around them. */
function linesOfText(lines: readonly string[], index: number, indent: number): readonly string[] {
  const more: string[] = [];
  for (const line of lines.slice(index + 1, index + 20)) {
    const { name, dashes } = startOf(withoutTabs(line));
    const isField = dashes !== "" || (name !== undefined && !name.includes(" "));
    if (line.trim() === "" || indentOf(line) <= indent || isField) break;
    more.push(line.trim());
  }
  return more;
}
