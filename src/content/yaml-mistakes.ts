import { quotationEnd } from "./quotation-end.ts";
import { itemText, quotationReason, quotedText, valueError, withoutCurly } from "./value-error.ts";
import { unfinishedMerge } from "./whole-text.ts";
import { type LineStart, yamlLevels } from "./yaml-levels.ts";
import { misaligned, spacesInWords, type YamlError } from "./yaml-survey.ts";

/** The mistakes in a text, and the text after all corrections. */
interface YamlMistakes {
  readonly errors: readonly YamlError[];
  readonly corrected: string;
}

/**
 * Finds the mistakes that people make in YAML: texts without quotation marks, quotations that never end, wrong
 * indentation. Meant for texts that the YAML parser rejects. `beginsOn` is the number of the first line in the file.
 */
export function yamlMistakes(text: string, beginsOn: number): YamlMistakes {
  if (text.length > longestText) return { errors: [], corrected: text };
  const lines = text.split("\n");
  const errors: YamlError[] = [];
  const levels = yamlLevels(leastIndent(lines));
  const report = (index: number, column: number, message: string, field?: string): void => {
    errors.push({ line: beginsOn + index, column: column + 1, ...(field ? { field } : {}), message });
  };

  /** Corrects the indentation and the name of a line. Returns undefined if the line begins no field or item. */
  const correctStart = (index: number): { readonly start: LineStart; readonly field: string } | undefined => {
    const line = (lines[index] ?? "").trimEnd();
    const hasTab = /^ *\t/.test(line);
    const { start, broken } = namedStart(hasTab ? withoutTabs(line) : line) ?? {};
    if (!start) return undefined;
    if (start.dashes === "" && start.name === undefined) {
      const isFence = line === "---";
      report(index, start.indent, isFence ? fenceMessage : noNameMessage);
      lines[index] = isFence ? "" : `  ${line}`;
      return undefined;
    }
    const { indent, path: field } = levels.fit(start);
    const corrected = `${" ".repeat(indent)}${broken?.line ?? line.trimStart()}`;
    lines[index] = corrected;
    if (hasTab)
      report(index, 0, `A tab stands before this line. Put ${spacesInWords(indent)} in its place.`, field);
    else if (indent !== start.indent) report(index, start.indent, misaligned(indent), field);
    if (broken) report(index, indent, `${broken.reason} Write ${broken.line}`, field);
    return { start: broken ? startOf(corrected) : { ...start, indent }, field };
  };

  /** Splits a line, with a broken name corrected. Returns undefined if the line continues the text above. */
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

  /** Corrects the value on a line and returns the index of the line on which the value ends. */
  const correctValue = (
    index: number,
    { value, name, dashes, ...start }: LineStart,
    field: string,
  ): number => {
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
      report(index, from, `Two fields stand on this line. ${hint}`, field);
      return index;
    }
    if (/^["']/.test(value)) {
      const end = quotationEnd(lines, { index, from, indent });
      for (const [at, line] of end?.reindented ?? []) lines[at] = line;
      if (end && end.index > index) return end.index;
    }
    if (/^[[{][^\]}]*$/.test(value)) {
      const end = bracketEnd(lines, index, indent);
      if (end !== undefined) return end;
    }
    const moreLines = linesOfText(lines, index, indent);
    const whole = [value, ...moreLines].join(" ");
    if (
      moreLines.length > 0 &&
      (/ #/.test([value, ...moreLines.slice(0, -1)].join(" ")) || valueError(whole))
    ) {
      const { reason, value: correctedValue } = valueError(whole) ?? {
        reason: quotationReason("#"),
        value: quotedText(withoutCurly(whole)),
      };
      lines.fill("", index, index + moreLines.length + 1);
      lines[index] = line.slice(0, from) + correctedValue;
      report(index, from, `${reason} Write all of it on one line: ${lines[index]?.trim()}`, field);
      return index + moreLines.length;
    }
    const error = valueError(value);
    if (error) {
      const corrected = `${line.slice(0, from)}${error.value}`;
      lines[index] = corrected;
      report(index, from, `${error.reason} Write ${corrected.trim()}`, field);
    }
    return index;
  };

  for (let index = 0; index < lines.length && errors.length < mostErrors; index += 1) {
    const line = lines[index] ?? "";
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (mergeMark.test(line)) {
      report(index, 0, unfinishedMerge);
      return { errors: errors.slice(-1), corrected: text };
    }
    const { start, field } = correctStart(index) ?? {};
    if (start && field !== undefined && start.value !== "") index = correctValue(index, start, field);
  }
  return { errors, corrected: lines.join("\n") };
}

/** The size limit, in characters: line by line, longer texts take too long. */
const longestText = 50_000;

const noNameMessage =
  "This line does not begin with the name of a field. Write it as name: value or, if it continues the line above, put two spaces before it.";

const fenceMessage = "Only files that end in .md have lines of three hyphens. Remove this line.";

interface BrokenField {
  readonly name: string;
  /** The corrected line. */
  readonly line: string;
  readonly reason: string;
}

/** A field with a hyphen before its name and no space between them. */
const gluedHyphen = /^-[A-Za-z_][\w-]*:(?: |$)/;

const blockHeader = /^(?:[&!][\w./!-]+ +)*[|>][-+\d]{0,2}(?: +#.*)?$/;

/** A date, a number, an address or a quotation, followed by the name of another field. */
const twoFields =
  /^(\d[\d.:TZ+-]*|https?:\S+|"[^"\\]*"|'[^']*') +([a-z][\w-]*): +(?=\S)((?:"[^"\\]*"|'[^']*'|[^"':]+)(?:$|(?= #)))/;

/** The limit of reported mistakes, since a file that is no YAML at all has one on every line. */
const mostErrors = 50;

const mergeMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

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

/** The end of a field's name: the first colon with a space after it. */
const nameEnd = /[ \t]*:(?=[ \t]|$)/;

const wholeName = /^(?:[\p{L}_“][^#[\]{},"']{0,99}|"[^"]{1,99}"|'[^']{1,99}'|<<)$/u;

/** Splits a line into hyphens, a name and a value, each of which may be missing. */
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

/** Returns the correction of a list item that begins with another sign than a hyphen and a space. */
function bulletItem(text: string): BrokenField | undefined {
  if (gluedHyphen.test(text))
    return { name: "", line: text.replace("-", "- "), reason: "needs a space after its hyphen." };
  const [, sign, written = ""] = /^([*•·+–—])[ \t]+(.*)$/.exec(text) ?? [];
  const { value = written } = valueError(written) ?? {};
  return sign === undefined
    ? undefined
    : { name: "", line: `- ${value}`, reason: `begins with ${sign}, and an item of a list with a hyphen.` };
}

/** Returns the correction of a line without a colon and a space between its name and value. */
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

/** Returns the index of the line on which brackets are closed, or undefined if they never are. */
function bracketEnd(lines: readonly string[], index: number, indent: number): number | undefined {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^\s*[\]}]/.test(line)) return at;
    if (line.trim() !== "" && indentOf(line) <= indent) return undefined;
    if (/[\]}]\s*(?:#.*)?$/.test(line)) return at;
  }
  return undefined;
}

/** Returns the trimmed lines below a text that continue it. */
function linesOfText(lines: readonly string[], index: number, indent: number): readonly string[] {
  const moreLines: string[] = [];
  for (const line of lines.slice(index + 1, index + 20)) {
    const { name, dashes } = startOf(withoutTabs(line));
    const isField = dashes !== "" || (name !== undefined && !name.includes(" "));
    if (line.trim() === "" || indentOf(line) <= indent || isField) break;
    moreLines.push(line.trim());
  }
  return moreLines;
}
