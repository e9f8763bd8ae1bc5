import type { StateBlock, StateCore, StateInline } from "markdown-it";
import MarkdownIt from "markdown-it";

/**
 * The rules of markdown-it, for rules of ours that replace them and call them. Each comes from a parser with only this
 * rule.
 */
export const builtInRule = {
  block: (name: string): BlockRule => {
    const { ruler } = new MarkdownIt().block;
    ruler.enableOnly(name);
    return ruler.getRules("")[0] ?? (() => false);
  },
  inline: (name: string): InlineRule => {
    const { ruler } = new MarkdownIt().inline;
    ruler.enableOnly(name);
    return ruler.getRules("")[0] ?? (() => false);
  },
  core: (name: string): CoreRule => {
    const { ruler } = new MarkdownIt().core;
    ruler.enableOnly(name);
    return ruler.getRules("")[0] ?? (() => undefined);
  },
} as const;

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

type InlineRule = (state: StateInline, silent: boolean) => boolean;

type CoreRule = (state: StateCore) => void;
