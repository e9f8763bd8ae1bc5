/**
 * Footnotes with accessible names for their references and back links; each has one text. Inline notes, references and
 * the notes at the end are done here in one pass, since the plugin's time for them grows with the square of the text.
 * The plugin parses the texts of named notes and renders the rest.
 */

import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { messagesFor } from "../../i18n/languages.ts";
import { textProblem } from "../context.ts";

export function footnotes(markdown: MarkdownIt): void {
  markdown.use(footnote);
  footnoteRules(markdown);
  markdown.core.ruler.before("footnote_tail", "footnote_names", (state) => {
    noteLimit(state);
    noteRepeated(state);
  });
  const { rules } = markdown.renderer;
  const messages = (language: string | undefined) => messagesFor(language ?? "en");
  rules.footnote_ref = (tokens, index, _options, env) => {
    const { id, subId } = tokens[index]?.meta ?? {};
    const number = String(Number(id) + 1);
    const reference = Number(subId) > 0 ? `${number}:${subId}` : number;
    const label = markdown.utils.escapeHtml(messages(env?.findings?.context.language).footnote(number));
    return `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${reference}" aria-label="${label}">${number}</a></sup>`;
  };
  rules.footnote_block_open = (_tokens, _index, _options, env) => {
    const label = markdown.utils.escapeHtml(messages(env?.findings?.context.language).footnotes);
    return `<section class="footnotes" aria-label="${label}">\n<ol>\n`;
  };
  rules.footnote_anchor = (tokens, index, options, env, renderer) => {
    const subId = Number(tokens[index]?.meta?.subId);
    const name = rules.footnote_anchor_name?.(tokens, index, options, env, renderer) ?? "";
    const reference = subId > 0 ? `${name}:${subId}` : name;
    const label = markdown.utils.escapeHtml(messages(env?.findings?.context.language).backToText);
    return ` <a href="#fnref${reference}" class="footnote-back" aria-label="${label}">↩\ufe0e</a>`;
  };
}

/** Replaces rules of the plugin. */
function footnoteRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.at("footnote_inline", inlineNote);
  markdown.inline.ruler.at("footnote_ref", reference);
  markdown.core.ruler.at("footnote_tail", notesAtEnd);
}

const limits = { inText: 1000, depth: 3, unclosed: 20, name: 200 } as const;

function inlineNote(state: StateInline, silent: boolean): boolean {
  const { pos, src, env, md } = state;
  if (!src.startsWith("^[", pos) || pos + 2 >= state.posMax) return false;
  const { unclosedFootnotes = 0, footnoteDepth = 0 } = env;
  if (unclosedFootnotes >= limits.unclosed)
    return refuse(
      state,
      `More than ${limits.unclosed} footnotes begin with ^[ here and lack the ] at their end. Close them, or write \\^[ where no footnote is meant.`,
    );
  if (footnoteDepth >= limits.depth)
    return refuse(state, "Footnotes stand inside of one another here. Write them one after the other.");
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) {
    env.unclosedFootnotes = unclosedFootnotes + 1;
    return false;
  }
  if (!silent) {
    env.footnotes ??= {};
    env.footnotes.list ??= [];
    const { list } = env.footnotes;
    if (list.length >= limits.inText)
      return refuse(
        state,
        `More than 1,000 footnotes stand in one text, too many to be written with ^[. Split the text.`,
      );
    const id = list.length;
    const content = src.slice(pos + 2, end);
    const tokens: Token[] = [];
    // It takes its index before the notes inside it.
    list[id] = { content, tokens };
    env.footnoteDepth = footnoteDepth + 1;
    md.inline.parse(content, md, env, tokens);
    env.footnoteDepth = footnoteDepth;
    state.push("footnote_ref", "", 0).meta = { id };
  }
  state.pos = end + 1;
  return true;
}

function refuse(state: StateInline, message: string): false {
  if (state.env.footnoteLimit) return false;
  const end = state.src.indexOf("\n", state.pos);
  const from = state.src.slice(state.pos, end < 0 ? undefined : end);
  state.env.footnoteLimit = { message, from: from.slice(0, 80) };
  return false;
}

function reference(state: StateInline, silent: boolean): boolean {
  const { pos, src, env } = state;
  const refs = env.footnotes?.refs;
  if (!refs || !src.startsWith("[^", pos)) return false;
  referenceForm.lastIndex = pos;
  const [whole = "", label = ""] = referenceForm.exec(src) ?? [];
  const key = `:${label}`;
  const known = Object.hasOwn(refs, key) ? refs[key] : undefined;
  if (known === undefined || pos + whole.length > state.posMax) return false;
  if (!silent && env.footnotes) {
    env.footnotes.list ??= [];
    const { list } = env.footnotes;
    const id = known < 0 ? list.length : known;
    refs[key] = id;
    const note = list[id] ?? { label, count: 0 };
    list[id] = note;
    state.push("footnote_ref", "", 0).meta = { id, subId: note.count, label };
    note.count = (note.count ?? 0) + 1;
  }
  state.pos = pos + whole.length;
  return true;
}

const referenceForm = new RegExp(String.raw`\[\^([^\] \n]{1,${limits.name}})\]`, "y");

function notesAtEnd(state: StateCore): void {
  const { footnotes } = state.env;
  if (!footnotes) return;
  const { text: tokens, findings } = splitTokens(state.tokens);
  state.tokens = tokens;
  if (!footnotes.list) return;
  const add = (type: string, nesting: -1 | 0 | 1, meta?: Token["meta"]): void => {
    const token = new state.Token(type, "", nesting);
    if (meta) token.meta = meta;
    tokens.push(token);
  };
  add("footnote_block_open", 1);
  for (const [id, { label, content, tokens: children, count }] of footnotes.list.entries()) {
    add("footnote_open", 1, { id, label });
    if (children) tokens.push(...paragraph([...children], content ?? "", state));
    else for (const token of findings.get(label ?? "") ?? []) tokens.push(token);
    const last = tokens.at(-1)?.type === "paragraph_close" ? tokens.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, count ?? 0); subId += 1)
      add("footnote_anchor", 0, { id, subId, label });
    if (last) tokens.push(last);
    add("footnote_close", -1);
  }
  add("footnote_block_close", -1);
}

/** Separates the tokens of the text from those of named notes, by name. If a name occurs twice, the last one counts. */
function splitTokens(tokens: readonly Token[]) {
  const text: Token[] = [];
  const findings = new Map<string, readonly Token[]>();
  let note: Token[] | undefined;
  for (const token of tokens)
    if (token.type === "footnote_reference_open") {
      note = [];
      findings.set(String(token.meta?.label), note);
    } else if (token.type === "footnote_reference_close") note = undefined;
    else (note ?? text).push(token);
  return { text, findings };
}

function paragraph(children: Token[], content: string, state: StateCore): readonly Token[] {
  const open = new state.Token("paragraph_open", "p", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = true;
  close.block = true;
  inline.children = children;
  inline.content = content;
  return [open, inline, close];
}

/** Reports a limit once, where it was found first. */
function noteLimit(state: StateCore): void {
  const { findings, footnoteLimit } = state.env;
  if (!findings || !footnoteLimit) return;
  const before = state.src.slice(0, Math.max(0, state.src.indexOf(footnoteLimit.from)));
  findings.problems.push(textProblem(findings, before.split("\n").length - 1, footnoteLimit.message));
}

/** The plugin keeps the last text of a name and silently drops the others. */
function noteRepeated(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  const lines = new Map<string, number>();
  state.tokens.forEach((token, index) => {
    if (token.type !== "footnote_reference_open") return;
    const name = String(token.meta?.label);
    const line = state.tokens[index + 1]?.map?.[0] ?? 0;
    const first = lines.get(name);
    if (first === undefined) lines.set(name, line);
    else
      findings.problems.push(
        textProblem(
          findings,
          line,
          `The footnote [^${name}] already has a text on line ${findings.context.bodyLine + first}, and only one of the two would be seen. Give this one a name of its own.`,
        ),
      );
  });
}

interface Note {
  readonly label?: string;
  readonly content?: string;
  readonly tokens?: readonly Token[];
  /** The number of references to it. */
  count?: number;
}

declare module "markdown-it" {
  interface Env {
    footnotes?: {
      /** Names of notes with a colon before them, each with its index in the list, or -1 without a reference. */
      refs?: Record<string, number>;
      list?: Note[];
    };
    /** The number of notes around the text that is parsed. */
    footnoteDepth?: number;
    unclosedFootnotes?: number;
    /** The first limit that the text exceeds, and the rest of the line. */
    footnoteLimit?: { readonly message: string; readonly from: string };
  }
}
