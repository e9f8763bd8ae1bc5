import fc from "fast-check";
import { anyText } from "./any-text.ts";

const pieces = [
  ..."\n\t*_`[]()!<>&\"'\\|~#-:^",
  "\n\n",
  "- ",
  "1. ",
  "> ",
  "## ",
  "```\n",
  "    ",
  "  ",
  "[a](/b/)",
  "[x](",
  '![p](p.jpg "c | d")',
  "| a | b |\n|---|:-:|\n| 1 | 2 |\n",
  "::: note x\n",
  ":::\n",
  "::: pullquote Y\n",
  ":::: factbox\n",
  "::::\n",
  "[^1]",
  "[^1]: note\n",
  "^[in ",
  "http://x.org",
  "---\n",
  "...",
  "--",
  "«",
  "»",
  "é",
  "word ",
];

const tags = [
  "<b>",
  "</b>",
  "<div>",
  "</div>",
  "<p>",
  "</p>",
  "<li>",
  "<td>",
  "<table>",
  "</table>",
  "<details>",
  '<a href="/x/">',
  "</a>",
  "<a",
  "<br/>",
  "<img src=a.jpg alt=x onerror=y>",
  '<h2 id="x">',
  "<p id='y' onclick=x title='\"'>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x ?>",
  "<!DOCTYPE x>",
  "<script>",
  "</script>",
  "<style>",
  "<svg>",
  "<math>",
  "<iframe>",
  "<textarea>",
  "<title>",
  "<select>",
  "<noscript>",
  "<plaintext>",
  "<xmp>",
];

const textOf = (signs: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...signs) }, { weight: 1, arbitrary: anyText }), {
      maxLength: 25,
    })
    .map((parts) => parts.join(""));

/** Arbitrary texts full of Markdown's syntax. */
export const markdownText = textOf(pieces);

/** Arbitrary texts full of Markdown's syntax and HTML. */
export const mixedText = textOf([...pieces, ...tags]);
