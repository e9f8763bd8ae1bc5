/** Footnotes, whose marks and ways back are named for those who hear the page; each has one text. */
import type { MarkdownIt, StateCore } from "markdown-it";
import footnote from "markdown-it-footnote";
import { wordsFor } from "../../text/words/wordsFor.ts";
import { problemAt } from "../problemAt.ts";
import { footnoteRules } from "./footnoteRules.ts";

/** Told once, where it was found: each further one would be told the same. */
const noteLimit = (state: StateCore): void => {
  const { notes, footnoteLimit } = state.env;
  if (!notes || !footnoteLimit) return;
  const before = state.src.slice(0, Math.max(0, state.src.indexOf(footnoteLimit.from)));
  notes.problems.push(problemAt(notes, before.split("\n").length - 1, footnoteLimit.message));
};

/** The plugin keeps the last text of a name and drops the others without a word. */
const noteRepeated = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  const lines = new Map<string, number>();
  state.tokens.forEach((token, index) => {
    if (token.type !== "footnote_reference_open") return;
    const name = String(token.meta?.label);
    const line = state.tokens[index + 1]?.map?.[0] ?? 0;
    const first = lines.get(name);
    if (first === undefined) lines.set(name, line);
    else
      notes.problems.push(
        problemAt(
          notes,
          line,
          `The footnote [^${name}] has a text on line ${notes.context.bodyLine + first} already, and only one of the two would be seen. Give this one a name of its own.`,
        ),
      );
  });
};

export const footnotes = (markdown: MarkdownIt): void => {
  markdown.use(footnote);
  footnoteRules(markdown);
  markdown.core.ruler.before("footnote_tail", "footnote_names", (state) => {
    noteLimit(state);
    noteRepeated(state);
  });
  const { rules } = markdown.renderer;
  const words = (language: string | undefined) => wordsFor(language ?? "en");
  rules.footnote_ref = (tokens, index, _options, env) => {
    const { id, subId } = tokens[index]?.meta ?? {};
    const number = String(Number(id) + 1);
    const mark = Number(subId) > 0 ? `${number}:${subId}` : number;
    const label = markdown.utils.escapeHtml(words(env?.notes?.context.language).footnote(number));
    return `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${mark}" aria-label="${label}">${number}</a></sup>`;
  };
  rules.footnote_block_open = (_tokens, _index, _options, env) => {
    const label = markdown.utils.escapeHtml(words(env?.notes?.context.language).footnotes);
    return `<section class="footnotes" aria-label="${label}">\n<ol>\n`;
  };
  rules.footnote_anchor = (tokens, index, options, env, renderer) => {
    const subId = Number(tokens[index]?.meta?.subId);
    const name = rules.footnote_anchor_name?.(tokens, index, options, env, renderer) ?? "";
    const mark = subId > 0 ? `${name}:${subId}` : name;
    const label = markdown.utils.escapeHtml(words(env?.notes?.context.language).backToText);
    return ` <a href="#fnref${mark}" class="footnote-back" aria-label="${label}">↩\ufe0e</a>`;
  };
};
