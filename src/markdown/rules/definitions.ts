/** Reports link definitions (`[name]: address`) that no link uses: they are never printed. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { textProblem } from "../context.ts";

export function definitions(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "definitions", collectDefinitions);
  markdown.core.ruler.after("inline", "unused_definitions", noteUnused);
}

interface Definition {
  readonly label: string;
  readonly line: number;
}

interface Definitions {
  readonly list: readonly Definition[];
  readonly used: Set<string>;
}

/** The definitions of a text, until its links are parsed. */
const definitionsByRendering = new WeakMap<object, Definitions>();

function collectDefinitions({ tokens, env }: StateCore): void {
  if (!env.findings || !env.references) return;
  const list = tokens.flatMap(({ type, meta, map }) =>
    type === "reference_definition" ? [{ label: String(meta?.label), line: map?.[0] ?? 0 }] : [],
  );
  const used = new Set<string>();
  env.references = new Proxy(env.references, {
    get: (target, label, receiver) => {
      used.add(String(label));
      return Reflect.get(target, label, receiver);
    },
  });
  definitionsByRendering.set(env.findings, { list, used });
}

function noteUnused(state: StateCore): void {
  const { findings } = state.env;
  const { list, used } = (findings && definitionsByRendering.get(findings)) || { list: [], used: new Set() };
  const unused = list.filter(({ label }) => !used.has(label));
  if (!findings || unused.length === 0) return;
  const lines = state.src.split("\n");
  for (const { line } of unused) {
    const [whole = "", name = "", address = ""] = definitionForm.exec(lines[line] ?? "") ?? [];
    if (isNotice(name, address)) continue;
    const severity = isAddress(address) ? "warning" : "error";
    const written = whole
      .replace(/^[\s>]+/, "")
      .trim()
      .slice(0, 70);
    const message = `"${written}" is read as the address of a link, and no words point to it, so that readers would not see it. Write \\[${name}]: if they are to see it, or [words][${name}] where the link belongs.`;
    findings.problems.push(textProblem(findings, line, message, severity));
  }
}

const definitionForm = /^[\s>]*\[([^\]]*)\]:\s*(.*)$/;

/** Definitions that writers use as comments, since they are not printed. */
function isNotice(name: string, address: string): boolean {
  return /^(?:\/\/|#|comment)$/i.test(name.trim()) || /^(?:#|<>)(?:\s|$)/.test(address);
}

function isAddress(address: string): boolean {
  return /[/.:#@]/.test(address.split(/\s/)[0] ?? "");
}
