/** Quotation marks, apostrophes, dashes, ellipses and the spaces of French punctuation. */
import type { MarkdownIt, StateCore } from "markdown-it";
import { dashedText } from "../typography/dashedText.ts";
import { addressTexts, type LinearText, linearText } from "../typography/linearText.ts";
import { type OpenMark, quotedText, type SetMark, withMarks } from "../typography/quotedText.ts";

export const typography = (markdown: MarkdownIt): void => {
  markdown.disable("replacements");
  markdown.core.ruler.at("smartquotes", setMarks);
  // Before texts are joined: what an editor has escaped stands apart until then, and stays as it is.
  markdown.core.ruler.before("text_join", "typography", setDashes);
};

const languageOf = ({ env }: StateCore): string => env.notes?.context.language ?? "en";

const setMarks = (state: StateCore): void => {
  if (!holdsMarks(state.src)) return;
  const language = languageOf(state);
  let open: OpenMark | undefined;
  state.tokens.forEach((block, index) => {
    if (block.type !== "inline") return;
    const {
      [index - 2]: closed,
      [index - 1]: opened,
      [index + 2]: following,
      [index + 3]: next,
    } = state.tokens;
    // A quotation goes on from one paragraph to the next, and over nothing else.
    const before = closed?.type === "paragraph_close" ? open : undefined;
    open = undefined;
    if (!holdsMarks(block.content)) return;
    const isFollowed = following?.type === "paragraph_open";
    const { text, parts } = linearText(block.children ?? []);
    const quoted = quotedText(text, {
      language,
      open: before,
      next: isFollowed ? next?.content[0] : undefined,
    });
    if (opened?.type === "paragraph_open") open = quoted.open;
    setIn(parts, quoted.marks);
  });
};

const holdsMarks = (text: string): boolean => text.includes("'") || text.includes('"');

/** Each token with the marks that stand in it; both are in order. */
const setIn = (parts: LinearText["parts"], marks: readonly SetMark[]): void => {
  let next = 0;
  for (const { token, at } of parts) {
    const from = next;
    while ((marks[next]?.at ?? Number.POSITIVE_INFINITY) < at + token.content.length) next += 1;
    if (next > from) token.content = withMarks(token.content, marks.slice(from, next), at);
  }
};

const setDashes = (state: StateCore): void => {
  const language = languageOf(state);
  for (const { children } of state.tokens) {
    if (!children) continue;
    const addresses = addressTexts(children);
    for (const token of children)
      if (token.type === "text" && !addresses.has(token)) token.content = dashedText(token.content, language);
  }
};
