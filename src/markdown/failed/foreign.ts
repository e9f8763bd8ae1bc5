import { excerpt, type FailedMark, looksLike } from "./mark.ts";

export const formulaHint =
  "Formulas are not drawn. Write it in letters and signs, with <sup> and <sub>, or show it as a picture.";

const liquid =
  "assign|block|capture|case|comment|cycle|else|elsif|end\\w+|extends|figure|for|gist|highlight|if|image|import|include|include_relative|increment|layout|link|post_url|raw|render|section|set|tweet|twitter|unless|video|vimeo|with|youtube";

const wordPress =
  "audio|button|caption|contact-form(?:-7)?|embed|gallery|instagram|playlist|quote|soundcloud|tweet|twitter|video|vimeo|wp_caption|youtube";

const bulletinBoard =
  "b|blockquote|center|code|color|font|i|img|left|list|quote|right|s|size|spoiler|u|url|youtube";

const shortcodeHint =
  'A picture is written as ![What it shows](name.jpg "Caption. | Credit"), a video as @[youtube](M7lc1UVf-VE "What it shows"). Remove all else.';

const callouts: Readonly<Record<string, string>> = { quote: "pullquote" };

/** Syntax of other programs, which has no meaning here. */
export const foreignMarks: readonly FailedMark[] = [
  {
    pattern: /\{\{[<%][^\n]*?(?:[>%]\}\}|$)/,
    message: ([whole]) => looksLike(whole, "a shortcode of Hugo", shortcodeHint),
  },
  {
    pattern: new RegExp(`\\{%-?\\s*(?:${liquid})\\b[^\\n]*?(?:%\\}|$)`),
    message: ([whole]) =>
      looksLike(whole, "a command of a template", `Texts are no templates. ${shortcodeHint}`),
  },
  {
    pattern: /\{\{(?:[-#/>^&]?\s*\p{L}[\p{L}\p{N}_.|-][^{}\n]*|\p{L})\}\}/u,
    message: ([whole]) =>
      looksLike(
        whole,
        "a value of a template",
        `Texts are no templates. Write what readers are to see, or remove it. Signs that they are to see stand in backticks: \`${excerpt(whole)}\`.`,
      ),
  },
  {
    pattern: /<%[-=#!@]*\s*[\p{L}_][^\n]*?%>/u,
    message: ([whole]) =>
      looksLike(whole, "a command of a template", `Texts are no templates. ${shortcodeHint}`),
  },
  {
    pattern: new RegExp(
      `\\[(?:${wordPress}|twitch|spotify|facebook|tiktok)\\s+https?://[^\\]\\s]+[^\\]\\n]*\\]`,
    ),
    message: ([whole]) => looksLike(whole, "a shortcode", shortcodeHint),
  },
  {
    pattern: new RegExp(`\\[(?:(?:${wordPress})(?:\\s+[\\w-]+=[^\\]\\n]*)|gallery|/(?:${wordPress}))\\]`),
    message: ([whole]) => looksLike(whole, "a shortcode of WordPress", shortcodeHint),
  },
  {
    pattern: /\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]"'][^\s\]]*))+\s*\/?\]/,
    message: ([whole]) => looksLike(whole, "a shortcode", shortcodeHint),
  },
  {
    pattern: new RegExp(`\\[(${bulletinBoard})(?:=[^\\]\\n]*)?\\][^\\n]{0,300}\\[/\\1\\]`, "i"),
    message: ([whole]) =>
      looksLike(
        whole,
        "a mark of a forum",
        "Bold words are written as **words**, words in italics as *words*, links as [words](https://…).",
      ),
  },
  {
    pattern: /\{:[^{}\n]*\}|\{\s*[.#][A-Za-z][^{}\n]*\}\s*$/,
    message: ([whole]) =>
      looksLike(
        whole,
        "a class or an id for the line before",
        "Remove it. Headings alone may have an id: ## Heading {#name}.",
      ),
  },
  {
    pattern: /^\[!(\w+)\]/,
    message: ([whole, name = ""]) =>
      looksLike(
        whole,
        "the beginning of a box",
        `Write ::: ${callouts[name.toLowerCase()] ?? "note"} on the line before the words, ::: alone on the line after, and no > before them.`,
      ),
  },
  {
    pattern:
      /^(?:!!!|\?\?\?\+?)\s*(abstract|attention|bug|caution|danger|error|example|failure|hint|important|info|note|question|quote|seealso|success|summary|tip|todo|warning)\b.*$/i,
    message: ([whole, name = ""]) =>
      looksLike(
        whole,
        "the beginning of a box",
        `Write ::: ${callouts[name.toLowerCase()] ?? "note"} on the line before the words, ::: alone on the line after, and no spaces before them.`,
      ),
  },
  {
    pattern: /^::?\s*(pullquote|factbox|note)\b(?!\s*:)/i,
    message: ([, name = ""], line) =>
      looksLike(line, "a block", `Three colons begin it: ::: ${name.toLowerCase()}.`),
  },
  {
    pattern: /^\*\[([^\]\n]+)\]:\s*(.*)$/,
    message: ([whole, short, long = ""]) =>
      looksLike(
        whole,
        "the words of an abbreviation",
        `Write <abbr title="${long.replaceAll('"', "&quot;")}">${short}</abbr> where it stands in the text.`,
      ),
  },
  {
    pattern: /^:\s+\S/,
    message: (_, line) =>
      looksLike(
        line,
        "the meaning of a word",
        "Lists of words are written as **word**: meaning, or in HTML with <dl>.",
      ),
  },
  {
    pattern: /^\[(?:TOC|toc|_TOC_)\]$|^\{:?toc\}$/,
    message: ([whole]) =>
      looksLike(
        whole,
        "a place for the list of contents",
        "Remove it, and write contents: true in the front matter.",
      ),
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):([a-z][a-z\d_+-]+):(?![\p{L}\p{N}:/])/u,
    message: ([whole]) =>
      looksLike(whole, "the name of an emoji", "Write the emoji itself, like 🙂, or leave it out."),
  },
  {
    pattern: /\{(?:\+\+[^{}\n]*\+\+|--[^{}\n]*--|~~[^{}\n]*~~|>>[^{}\n]*<<)\}/,
    message: ([whole]) =>
      looksLike(whole, "a remark of someone who corrected the text", "Make the change, or remove it."),
  },
  {
    pattern:
      /\$\$(?=[^$\n]{0,300}[\\^_={}])[^$\n]{1,400}\$\$|(?<![\p{L}\p{N}$])\$(?=[^$\n]{0,300}\\[a-z])[^$\n]{1,400}\$/u,
    message: ([whole]) => looksLike(whole, "a formula of TeX", formulaHint),
  },
];
