import { isBlank } from "../../text/lines.ts";

/**
 * Returns what a text is that was written for machines: "a table of data (CSV)". Undefined for a report, which has a headline and
 * sentences. It decides by the beginning of the text, and only if nearly every line there says the same.
 */
export function plainDataIn(text: string): string | undefined {
  const lines = text.slice(0, longest).split("\n").slice(0, mostLines);
  if (text.length > longest) lines.pop();
  const written = lines.filter((line) => !isBlank(line)).map((line) => line.trimEnd());
  return kinds.find(({ recognises }) => recognises(written, text))?.name;
}

/** In characters. */
const longest = 30_000;

const mostLines = 200;

interface DataKind {
  readonly name: string;
  /** Returns true for the lines of such a text that are not empty, without white space at their ends. */
  readonly recognises: (lines: readonly string[], text: string) => boolean;
}

const kinds: readonly DataKind[] = [
  { name: "JSON", recognises: (lines, text) => isJson(text) || isJson(lines[0] ?? "") },
  {
    name: "a calendar or a card of addresses",
    recognises: ([first = ""]) => /^BEGIN:V(?:CALENDAR|CARD)$/i.test(first),
  },
  {
    name: "a file of subtitles",
    recognises: (lines) =>
      /^WEBVTT\b/.test(lines[0] ?? "") ||
      (/^\d+$/.test(lines[0] ?? "") && /^[\d:,.]+ --> /.test(lines[1] ?? "")),
  },
  { name: "a log", recognises: (lines) => lines.length >= 3 && lines.every((line) => logLine.test(line)) },
  { name: "data in YAML", recognises: isYaml },
  {
    name: "a file of settings",
    recognises: (lines) =>
      lines.filter((line) => assignment.test(line)).length >= 2 &&
      lines.every((line) => assignment.test(line) || /^(?:[#;]|\[[^\]]*\]$)/.test(line)),
  },
  { name: "a table of data (CSV)", recognises: isTable },
  { name: "source code", recognises: isCode },
];

/** Returns true for an object or a list of JSON. A text in brackets is none. */
function isJson(text: string): boolean {
  if (!/^\s*(?:\{\s*["}]|\[)/.test(text)) return false;
  if (/^\s*(?:\[\s*)?\{\s*"/.test(text)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A line that begins with a time, as programs write it, or with an address and a time, as servers do. */
const logLine =
  /^(?:[[(<]?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[[(]?\d\d:\d\d:\d\d\b|\p{Lu}\p{Ll}{2} [ \d]\d \d\d:\d\d:\d\d |\S+ \S+ \S+ \[\d\d\/\w{3}\/\d{4}:|[\da-f.:]+ - - \[)/u;

const assignment = /^[\w."'-]+\s*=\s*\S/;

/** In YAML every line is a key, an entry of a list or a remark, and some lie in others. A head of keys above a text is none. */
function isYaml(lines: readonly string[]): boolean {
  const isLine = (line: string): boolean =>
    /^\s*(?:#|- |-$|---$|["']?[\w./-]+["']?:(?:\s|$))/.test(line) || /^\s+\S/.test(line);
  return (
    lines.length >= 3 &&
    lines.every(isLine) &&
    lines.some((line) => /^["']?[\w./-]+["']?:$/.test(line)) &&
    lines.some((line) => /^\s+(?:- |["']?[\w./-]+["']?:(?:\s|$))/.test(line))
  );
}

/** In a table every line has as many cells as the first, in which no space follows a comma, as it does in sentences. */
function isTable(lines: readonly string[]): boolean {
  const [head = ""] = lines;
  return ["\t", ";", ","].some((separator) => {
    const cells = cellsIn(head, separator);
    return (
      lines.length >= 3 &&
      cells >= 2 &&
      !head.includes(`${separator} `) &&
      lines.every((line) => cellsIn(line, separator) === cells)
    );
  });
}

function cellsIn(line: string, separator: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, "").split(separator).length;
}

/** A line that stands in programs alone. */
const codeLine =
  /^\s*(?:import (?:[\w.]+$|[\w*{].* from )|from [\w.]+ import |(?:export |async |public |private |static )*(?:def|function|class|const|let|var|interface|struct|enum|fn|func) [\w$]+|#include\b|package [\w.]+;?$|using [\w.]+;|(?:if|for|while|switch) ?\(.*\{$|\}|<\?php|(?:SELECT|INSERT INTO|CREATE TABLE|UPDATE|DELETE FROM) \S.*(?:;|\bFROM\b|\bSET\b|\())/;

/** A line that may stand in a program. */
const programLine = /[;{}]$|^\s*(?:\/\/|\/\*|\*|#|return\b|\}|[\w.$]+\(.*\):?$)|^\s+\S|:$/;

function isCode(lines: readonly string[]): boolean {
  if (/^#!\//.test(lines[0] ?? "")) return true;
  const sure = lines.filter((line) => codeLine.test(line)).length;
  const all = lines.filter((line) => codeLine.test(line) || programLine.test(line)).length;
  return lines.length >= 3 && sure >= 2 && all >= lines.length * 0.8;
}
