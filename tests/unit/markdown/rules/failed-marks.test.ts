import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { problemsOf } from "../../../support/rendered-markdown.ts";

const looks = (line: number, text: string, what: string, hint: string) =>
  `${line} (warning): "${text}" looks like ${what} and is printed unchanged. ${hint}`;
const shortcode =
  'A picture is written as ![What it shows](name.jpg "Caption. | Credit"), a video as @[youtube](M7lc1UVf-VE "What it shows"). Remove all else.';
const tag =
  "Write it without spaces before its name, with straight quotation marks around values, and > or /> at its end.";
const indented = (line: number, first: string) =>
  `${line} (warning): Lines that begin with four spaces or a tab after an empty line are printed as code, as here: "${first}". Begin them at the beginning of the line.`;

/** What an editor typed, the message about it, and the text that follows from the hint if that is exact. */
const failed: readonly (readonly [typed: string, message: string, mended?: string])[] = [
  [
    "![A pic](my pic.jpg)",
    looks(
      10,
      "![A pic](my pic.jpg)",
      "a picture",
      "An address with spaces stands in angle brackets: ![A pic](<my pic.jpg>).",
    ),
    "![A pic](<my pic.jpg>)",
  ],
  [
    "![A pic](pic.jpg “On deck”)",
    looks(
      10,
      "![A pic](pic.jpg “On deck”)",
      "a picture",
      'Write straight quotation marks around the caption: ![A pic](pic.jpg "On deck").',
    ),
    '![A pic](pic.jpg "On deck")',
  ],
  [
    '![A pic](pic.jpg "The "Plover"")',
    looks(
      10,
      '![A pic](pic.jpg "The "Plover"")',
      "a picture",
      'Write a backslash before each quotation mark inside of the caption: ![A pic](pic.jpg "The \\"Plover\\"").',
    ),
    '![A pic](pic.jpg "The \\"Plover\\"")',
  ],
  [
    "![A pic](pic.jpg On deck)",
    looks(
      10,
      "![A pic](pic.jpg On deck)",
      "a picture",
      'Write quotation marks around the caption: ![A pic](pic.jpg "On deck").',
    ),
    '![A pic](pic.jpg "On deck")',
  ],
  [
    "![A pic] (pic.jpg)",
    looks(10, "![A pic] (pic.jpg)", "a picture", "Write no space between the brackets: ![A pic](pic.jpg)."),
    "![A pic](pic.jpg)",
  ],
  [
    "[words](https://ex.org/a b)",
    looks(
      10,
      "[words](https://ex.org/a b)",
      "a link",
      "An address with spaces stands in angle brackets: [words](<https://ex.org/a b>).",
    ),
    "[words](<https://ex.org/a b>)",
  ],
  [
    "Text, [it] (/x/)",
    looks(10, "[it] (/x/)", "a link", "Write no space between the brackets: [it](/x/)."),
    "Text, [it](/x/)",
  ],
  [
    "(words)[https://ex.org/]",
    looks(
      10,
      "(words)[https://ex.org/]",
      "a link",
      "Write the words in square brackets and the address in round ones: [words](https://ex.org/).",
    ),
    "[words](https://ex.org/)",
  ],
  [
    "[a](https://ex.org/a_(b)",
    looks(10, "[a](https://ex.org/a_(b)", "a link", "Write ) behind its address: [a](https://ex.org/a_(b))."),
    "[a](https://ex.org/a_(b))",
  ],
  [
    "[ref][missing]",
    looks(
      10,
      "[ref][missing]",
      "a link",
      "Write its address behind the words: [ref](https://…), or a line [missing]: followed by it.",
    ),
    "[ref][missing]\n\n[missing]: https://ex.org/",
  ],
  ["[[Page|words]]", looks(10, "[[Page|words]]", "a link of a wiki", "Write [words](/address/).")],
  [
    '"words":https://ex.org/',
    looks(10, '"words":https://ex.org/', "a link of Textile", "Write [words](https://ex.org/)."),
    "[words](https://ex.org/)",
  ],
  ["One\n##Head", looks(11, "##Head", "a heading", "Write a space after ##: ## Head."), "One\n\n## Head"],
  [
    "＃＃ 見出し",
    looks(10, "＃＃ 見出し", "a heading", "Write the narrow sign and a space: ## 見出し."),
    "## 見出し",
  ],
  ["== Head ==", looks(10, "== Head ==", "a heading of a wiki", "Write ## Head."), "## Head"],
  ["h2. Head", looks(10, "h2. Head", "a heading of Textile", "Write ## Head."), "## Head"],
  [
    "Head\n\n=====",
    looks(
      12,
      "=====",
      "a line under a heading",
      "Write ## before the words of the heading, and remove the line.",
    ),
    "## Head",
  ],
  [
    "| a | b |\n| 1 | 2 |",
    looks(10, "| a | b |", "the head of a table", "Write a line of dashes directly under it: | --- | --- |."),
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
  ],
  [
    "Boat | Crossings\nPlover | 4",
    looks(
      10,
      "Boat | Crossings",
      "the head of a table",
      "Write a line of dashes directly under it: | --- | --- |.",
    ),
    "Boat | Crossings\n| --- | --- |\nPlover | 4",
  ],
  [
    "| a |\n|---|\n| 1 |\n\n| 2 | 3 |",
    looks(
      14,
      "| 2 | 3 |",
      "a row of a table",
      "Remove the empty line between it and its table, or write a line of dashes under it if it is a head: | --- | --- |.",
    ),
  ],
  [
    "|---|---|",
    looks(
      10,
      "|---|---|",
      "the second line of a table",
      "Write it directly under the head of the table, without an empty line between.",
    ),
  ],
  [
    "+---+---+",
    '10 (warning): "+---+---+" looks like a table that is drawn, and is printed unchanged. Write | between the cells, and a line of dashes under the first row: | --- | --- |.',
  ],
  [
    "Boat\tCrossings\nPlover\t4",
    '10 (warning): "Boat Crossings" looks like a row of a table whose cells have tabs between them, and is printed unchanged. Write bars between the cells and a line of dashes under the first row: | Boat | Crossings | and under it | --- | --- |.',
    "| Boat | Crossings |\n| --- | --- |\n| Plover | 4 |",
  ],
  [
    "• First\n• Second",
    looks(10, "• First", "an item of a list", "Write a hyphen and a space in place of the dot: - First."),
    "- First\n- Second",
  ],
  [
    "1.First\n2.Second",
    looks(10, "1.First", "an item of a list", "Write a space after its number."),
    "1. First\n2. Second",
  ],
  [
    "- [ ] One\n- Two",
    looks(10, "[ ] One", "a task to tick off", "Write ☐ or ☑ in place of the brackets."),
    "- ☐ One\n- Two",
  ],
  [
    "**bold **",
    looks(10, "**bold **", "bold words", "Write no space inside of the marks: **bold**."),
    "**bold**",
  ],
  [
    "so ** bold** is",
    looks(10, "** bold**", "bold words", "Write no space inside of the marks: **bold**."),
    "so **bold** is",
  ],
  [
    "__bold __",
    looks(10, "__bold __", "bold words", "Write no space inside of the marks: __bold__."),
    "__bold__",
  ],
  [
    "an *old * boat",
    looks(10, "*old *", "words in italics", "Write no space inside of the marks: *old*."),
    "an *old* boat",
  ],
  [
    "~~gone ~~",
    looks(10, "~~gone ~~", "words that are struck out", "Write no space inside of the marks: ~~gone~~."),
    "~~gone~~",
  ],
  [
    "the **“Plover”**s",
    looks(
      10,
      "**“Plover”**",
      "bold words",
      "Put a space after the last **, or put the marks around the words alone: “**Plover**”",
    ),
    "the “**Plover**”s",
  ],
  [
    "**重要。 **次の文。",
    looks(10, "**重要。 **", "bold words", "Write no space inside of the marks: **重要。**."),
    "**重要。**次の文。",
  ],
  ...[
    ["__「下線」__の", "__「下線」__", "bold words", "**「下線」**", "**「下線」**の"],
    ["_「港」_が", "_「港」_", "words in italics", "*「港」*", "*「港」*が"],
    ['__"밑줄"__은', '__"밑줄"__', "bold words", '**"밑줄"**', '**"밑줄"**은'],
    ["港の_「港」_が", "_「港」_", "words in italics", "*「港」*", "港の*「港」*が"],
  ].map(
    ([typed = "", whole = "", what = "", stars = "", mended = ""]) =>
      [typed, looks(10, whole, what, `Write stars in place of the lines: ${stars}.`), mended] as const,
  ),
  ...[
    ["He said **this is bold.", "**this is bold.", "He said **this is bold.**"],
    ["**重要。次の文。", "**重要。次の文。", "**重要。次の文。**"],
    ["One\n(**two three)", "**two three)", "One\n(**two three**)"],
  ].map(
    ([typed = "", whole = "", mended = ""]) =>
      [
        typed,
        looks(
          typed.includes("\n") ? 11 : 10,
          whole,
          "the beginning of bold words",
          "Write ** behind the last of them as well, or \\*\\* if readers are to see the stars.",
        ),
        mended,
      ] as const,
  ),
  [
    "==marked==",
    looks(10, "==marked==", "words that are marked", "Write <mark>marked</mark>."),
    "<mark>marked</mark>",
  ],
  ["x^2^", looks(10, "^2^", "a raised sign", "Write <sup>2</sup>."), "x<sup>2</sup>"],
  ["H~2~O", looks(10, "~2~", "a lowered sign", "Write <sub>2</sub>."), "H<sub>2</sub>O"],
  [
    "the `code here",
    looks(
      10,
      "the `code here",
      "the beginning of code",
      "Write ` behind the code as well. An apostrophe is the sign ', a quotation mark the sign \".",
    ),
    "the `code` here",
  ],
  [
    "see ```code",
    looks(
      10,
      "see ```code",
      "code",
      "Write ``` alone on a line before the code, and again alone on a line after it.",
    ),
  ],
  ["[caption id=1]", looks(10, "[caption id=1]", "a shortcode of WordPress", shortcode)],
  ["[/caption]", looks(10, "[/caption]", "a shortcode of WordPress", shortcode)],
  ['[fancy_box title="x"]', looks(10, '[fancy_box title="x"]', "a shortcode", shortcode)],
  ["{{< youtube id >}}", looks(10, "{{< youtube id >}}", "a shortcode of Hugo", shortcode)],
  ["{{% note %}}", looks(10, "{{% note %}}", "a shortcode of Hugo", shortcode)],
  [
    "{% include x %}",
    looks(10, "{% include x %}", "a command of a template", `Texts are no templates. ${shortcode}`),
  ],
  [
    "{{ page.title }}",
    looks(
      10,
      "{{ page.title }}",
      "a value of a template",
      "Texts are no templates. Write what readers are to see, or remove it. Signs that they are to see stand in backticks: `{{ page.title }}`.",
    ),
  ],
  [
    "Words.\n{: .lead}",
    looks(
      11,
      "{: .lead}",
      "a class or an id for the line before",
      "Remove it. Headings alone may have an id: ## Heading {#name}.",
    ),
  ],
  [
    "## Words {.lead}",
    looks(
      10,
      "{.lead}",
      "a class or an id for the line before",
      "Remove it. Headings alone may have an id: ## Heading {#name}.",
    ),
  ],
  [
    "[b]bold[/b]",
    looks(
      10,
      "[b]bold[/b]",
      "a mark of a forum",
      "Bold words are written as **words**, words in italics as *words*, links as [words](https://…).",
    ),
  ],
  [
    "> [!NOTE]\n> Words.",
    looks(
      10,
      "[!NOTE]",
      "the beginning of a box",
      "Write ::: note on the line before the words, ::: alone on the line after, and no > before them.",
    ),
    "::: note\nWords.\n:::",
  ],
  [":: note", looks(10, ":: note", "a block", "Three colons begin it: ::: note."), "::: note\nx\n:::"],
  [
    "[TOC]",
    looks(
      10,
      "[TOC]",
      "a place for the list of contents",
      "Remove it, and write contents: true in the front matter.",
    ),
  ],
  [
    "Yes :smile:",
    looks(10, ":smile:", "the name of an emoji", "Write the emoji itself, like 🙂, or leave it out."),
    "Yes 🙂",
  ],
  [
    "{--old--}",
    looks(10, "{--old--}", "a remark of someone who corrected the text", "Make the change, or remove it."),
  ],
  [
    "*[HTML]: Its words",
    looks(
      10,
      "*[HTML]: Its words",
      "the words of an abbreviation",
      'Write <abbr title="Its words">HTML</abbr> where it stands in the text.',
    ),
    '<abbr title="Its words">HTML</abbr>',
  ],
  [
    "Ebb\n: Water that goes out",
    looks(
      11,
      ": Water that goes out",
      "the meaning of a word",
      "Lists of words are written as **word**: meaning, or in HTML with <dl>.",
    ),
    "**Ebb**: Water that goes out",
  ],
  ...["\\(E=mc^2\\)", "$$x^2$$", "$\\frac{1}{2}$"].map(
    (formula) =>
      [
        formula,
        looks(
          10,
          formula,
          "a formula of TeX",
          "Formulas are not drawn. Write it in letters and signs, with <sup> and <sub>, or show it as a picture.",
        ),
      ] as const,
  ),
  ["One<br/ >two", looks(10, "<br/ >", "a tag of HTML", tag), "One<br>two"],
  ["a <b>b</ b>", looks(10, "</ b>", "a tag of HTML", tag), "a <b>b</b>"],
  ...(
    [
      ['<a href="/x/>', "address", '<a href="/x/">'],
      ['<a href="https://ex.org>', "address", '<a href="https://ex.org">'],
      ["<a class='y' href='/x/>", "address", "<a class='y' href='/x/'>"],
      ['<a href="/x/" class="y>', "value", '<a href="/x/" class="y">'],
    ] as const
  ).map(
    ([typed, what, mended]) =>
      [
        `${typed}x</a>`,
        looks(10, typed, "a tag of HTML", `The quotation mark after the ${what} is missing. Write ${mended}`),
        what === "address" ? `${mended}x</a>`.replace(" class='y'", "") : undefined,
      ] as const,
  ),
  ...(
    [
      ["**Note:**words", "**Note:**", "after the last **", "**Note**:", "words"],
      ['**"Quote,"**he', '**"Quote,"**', "after the last **", '"**Quote**,"', "he"],
      ["a**(b)** c", "**(b)**", "before the first **", "(**b**)", " c"],
      ["so**(b)**c", "**(b)**", "before the first ** and after the last **", "(**b**)", "c"],
    ] as const
  ).map(
    ([typed, mark, where, words, after]) =>
      [
        typed,
        looks(
          10,
          mark,
          "bold words",
          `Put a space ${where}, or put the marks around the words alone: ${words}`,
        ),
        typed.slice(0, typed.indexOf("**")) + words + after,
      ] as const,
  ),
  [
    "**Note:**words and **Also:**more",
    looks(
      10,
      "**Note:**",
      "bold words",
      "Put a space after the last **, or put the marks around the words alone: **Note**:",
    ),
    "**Note**:words and **Also**:more",
  ],
  ...(
    [
      ["pic.jpg", "![What it shows](pic.jpg)"],
      ["my pic.jpg|300", "![What it shows](<my pic.jpg>)"],
      ["pic.jpg|Two boats", "![Two boats](pic.jpg)"],
    ] as const
  ).map(
    ([inside, mended]) =>
      [
        `![[${inside}]]`,
        looks(10, `![[${inside}]]`, "a picture of a wiki", `Write ${mended}.`),
        mended,
      ] as const,
  ),
  [
    "<blockqoute>x</blockqoute>",
    looks(10, "<blockqoute>", "a tag of HTML", "Did you mean <blockquote>?"),
    "<blockquote>x</blockquote>",
  ],
  [
    '<amp-img src="x">',
    '10 (warning): "<amp-img src="x">" is no tag of HTML and is printed unchanged. Remove it if readers are not to see it.',
  ],
  ["5&nbsp km", looks(10, "&nbsp", "a sign by its name", "Write ; at its end: &nbsp;."), "5&nbsp;km"],
  ["5&nbps;km", looks(10, "&nbps;", "a sign by its name", "Did you mean &nbsp;?"), "5&nbsp;km"],
  ["Text.\n\n    <p>Words.</p>", indented(12, "<p>Words.</p>"), "Text.\n\n<p>Words.</p>"],
  ["Text.\n\n\t## Head", indented(12, "## Head"), "Text.\n\n## Head"],
  ["    - One\n    - Two", indented(10, "- One"), "- One\n- Two"],
  [
    "    The harbour reopened on Tuesday after nine days.",
    indented(10, "The harbour reopened on Tuesday after nine days."),
    "The harbour reopened on Tuesday after nine days.",
  ],
  [
    "<div>\n**bold**\n</div>",
    '10 (warning): "**bold**" stands inside of HTML, where Markdown is not read, and is printed unchanged. Write an empty line after the tag before it and another before the tag behind it.',
    "<div>\n\n**bold**\n\n</div>",
  ],
  ...["Title", "名前", "#if open", "x"].map(
    (inside) =>
      [
        `{{${inside}}}`,
        looks(
          10,
          `{{${inside}}}`,
          "a value of a template",
          `Texts are no templates. Write what readers are to see, or remove it. Signs that they are to see stand in backticks: \`{{${inside}}}\`.`,
        ),
        `\`{{${inside}}}\``,
      ] as const,
  ),
  ...(
    [
      ["##\u00a0Head", "##", "## Head", "a heading"],
      ["##　見出し", "##", "## 見出し", "a heading"],
      ["####\u2003Head", "####", "#### Head", "a heading"],
      ["-\u00a0First", "-", "- First", "an item of a list"],
      ["+\u202fFirst", "+", "+ First", "an item of a list"],
      ["1)\u00a0First", "1)", "1) First", "an item of a list"],
    ] as const
  ).map(
    ([typed, mark, mended, what]) =>
      [
        typed,
        looks(
          10,
          typed,
          what,
          `The space after ${mark} is not an ordinary one. Delete it and press the space bar: ${mended}.`,
        ),
        mended === "#### Head" ? undefined : mended,
      ] as const,
  ),
  [
    "*　項目",
    looks(
      10,
      "*　項目",
      "an item of a list",
      "The space after * is not an ordinary one. Delete it and press the space bar: * 項目, or write \\* for the sign itself.",
    ),
    "* 項目",
  ],
  [
    "1.\u00a0First\n2.\u00a0Second",
    looks(
      10,
      "1.\u00a0First",
      "an item of a list",
      "The space after its number is not an ordinary one. Delete it and press the space bar.",
    ),
    "1. First\n2. Second",
  ],
  ...(
    [
      ["## Head", "##", "a heading"],
      ["- First", "-", "an item of a list"],
      ["3. Third", "3.", "an item of a list"],
    ] as const
  ).map(
    ([mended, mark, what]) =>
      [
        `\u200b${mended}`,
        looks(
          10,
          mended,
          what,
          `A sign that can't be seen stands before it. Delete all that stands before ${mark}, and begin the line with ${mended}.`,
        ),
        mended,
      ] as const,
  ),
  ...["\u00a0## Head", "　## Head"].map(
    (typed) =>
      [
        typed,
        looks(
          10,
          "## Head",
          "a heading",
          "Delete the spaces before it, and write an empty line above it where there is none.",
        ),
        "## Head",
      ] as const,
  ),
  [
    "Words:\n-First\n-Second",
    looks(11, "-First", "an item of a list", "Write a space after -: - First."),
    "Words:\n- First\n- Second",
  ],
  [
    "*First\n*Second",
    looks(10, "*First", "an item of a list", "Write a space after *: * First."),
    "* First\n* Second",
  ],
  [
    "+Erste\n+Zweite",
    looks(10, "+Erste", "an item of a list", "Write a space after +: + Erste."),
    "+ Erste\n+ Zweite",
  ],
  [
    "· First",
    looks(10, "· First", "an item of a list", "Write a hyphen and a space in place of the dot: - First."),
    "- First",
  ],
  [
    "・項目\n・次の項目",
    looks(10, "・項目", "an item of a list", "Write a hyphen and a space in place of the dot: - 項目."),
    "- 項目\n- 次の項目",
  ],
  ["<% code %>", looks(10, "<% code %>", "a command of a template", `Texts are no templates. ${shortcode}`)],
  [
    "<%= yield %>",
    looks(10, "<%= yield %>", "a command of a template", `Texts are no templates. ${shortcode}`),
  ],
  ...["!!! note", '!!! warning "Beware"', "???+ tip"].map(
    (typed) =>
      [
        typed,
        looks(
          10,
          typed,
          "the beginning of a box",
          "Write ::: note on the line before the words, ::: alone on the line after, and no spaces before them.",
        ),
        "::: note\nWords.\n:::",
      ] as const,
  ),
  ...["[youtube https://youtu.be/M7lc1UVf-VE]", "[vimeo https://vimeo.com/1 w=640]"].map(
    (typed) => [typed, looks(10, typed, "a shortcode", shortcode)] as const,
  ),
  [
    "Words[^a b] here",
    looks(
      10,
      "[^a b]",
      "the mark of a footnote",
      "Its name holds no space, here and before its text: [^a-b].",
    ),
    "Words[^a-b] here\n\n[^a-b]: So.",
  ],
  ...["https://ex.org/", "/a/b/"].map(
    (address) =>
      [
        `See [words]\n(${address})`,
        looks(
          10,
          "[words]",
          "the words of a link",
          `Write its address directly behind it, on the same line: [words](${address}).`,
        ),
        `See [words](${address})`,
      ] as const,
  ),
  ...["'''", "´´´", "’’’js"].map(
    (typed) =>
      [
        typed,
        looks(
          10,
          typed,
          "the beginning or end of code",
          "Write ``` alone on the line before the code, and again on the line after it.",
        ),
        "```\ncode\n```",
      ] as const,
  ),
  [
    "|3|4|",
    looks(
      10,
      "|3|4|",
      "a row of a table",
      "Remove the empty line between it and its table, or write a line of dashes under it if it is a head: | --- | --- |.",
    ),
    "|3|4|\n| --- | --- |",
  ],
  [
    "| A |\n| 1 |",
    looks(10, "| A |", "the head of a table", "Write a line of dashes directly under it: | --- |."),
    "| A |\n| --- |\n| 1 |",
  ],
  ...["- b", "* b", "2. b"].map(
    (item) =>
      [
        `<ul>\n<li>a</li>\n</ul>\n${item}`,
        `10 (warning): "${item}" stands inside of HTML, where Markdown is not read, and is printed unchanged. Write an empty line after the tag before it and another before the tag behind it.`,
        `<ul>\n<li>a</li>\n</ul>\n\n${item}`,
      ] as const,
  ),
  ...(
    [
      ["::: factbox **Bold** words\nx\n:::", "**Bold**", "Bold words", "::: factbox Bold words\nx\n:::"],
      ["::: pullquote *Ida*\nx\n:::", "*Ida*", "Ida", "::: pullquote Ida\nx\n:::"],
      ['![A](a.jpg "*Hamlet* | [Ida](/x/)")', "[Ida](/x/)", "Hamlet | Ida", '![A](a.jpg "Hamlet | Ida")'],
    ] as const
  ).map(
    ([typed, mark, words, mended]) =>
      [
        typed,
        `10 (warning): "${mark}" is printed with its marks, since Markdown and HTML are not read here. Write: ${words}`,
        mended,
      ] as const,
  ),
  ["    Short prose", indented(10, "Short prose"), "Short prose"],
  ["Text.\n\n\tWords in short.", indented(12, "Words in short."), "Text.\n\nWords in short."],
  ["    短い文", indented(10, "短い文"), "短い文"],
  ["<ul>\n<li>\n\n    words\n\n</li>\n</ul>", indented(13, "words"), "<ul>\n<li>\n\nwords\n\n</li>\n</ul>"],
];

/** Text of good writers, in which no mark has failed. */
const innocent = [
  "It cost $5, then $10. C# and F#; a * b, 2 * 3 * 4 and a*b.",
  "A$$AP and Bada$$ earned $1 and $2.",
  "#metoo and #Climate2030 lead, #1 again.",
  "#metoo",
  "5 > 3, a < b, x <= y, <3, <-, ->, =>, <->.",
  "a == b, a != b, === and x ~ y, ~5 km, ~/notes.",
  "2 ** 10, f(x) ** 2 and g ** h.",
  "Price* without tax, price** with.\n\n\\* On Tuesday.",
  "The f\\*\\*k and what the s\\*\\*t.",
  "**Without tax, since 2023.",
  "Use <code>{{ page.title }}</code>, <kbd>:smile:</kbd> and <samp>**bold **</samp>.",
  "A <code>{% include x %}\n[a] (/b/)</code> here.",
  "<pre>{% include x %}</pre>",
  "The result was good.** The rest was not, 2 ** 10.",
  "Call f(**kw) and **kwargs; snake_case_の and __init__.",
  "He said **this is\nbold** indeed.",
  "The f**k and what the s**t, f**k **bold** s**t.",
  "Leser*innen und Kolleg*innen; 2*3=6 and 4*5=20; (*****) and (**).",
  "Name: ____ and ____, day: __.",
  "snake_case and _under_ and file_name_one.md.",
  "He said [sic] that [the mole] stands […] still [1], [2][3].",
  "Array[0][1] and list[i][j].",
  "Text: A. B. | Photos: C. D.",
  "|x| + |y| is |z|",
  "A | B | C",
  "At 12:30:15, ratio 3:2:1, see Re: this: that; std::vector, ::1.",
  "Note: this. Box: that.",
  ":-) :) :( ;-) ^_^ >_< ¯\\\\_(ツ)_/¯",
  "10^6 and x^2, 2^10.",
  "{1, 2, 3} and {a} and {.5} of {x: y}.",
  "{{ x }} and {% y %}",
  "AT&T, R&D, Q&A; rock&roll; Marks & Spencer, &c.",
  "It's 'tis, O'Brien, 5'10\" and “so”.",
  "Use `**bold **`, `[a] (/b/)`, `{{< x >}}` and `:smile:`.",
  "```\n##Head\n• First\n**bold **\n| a | b |\n```",
  "    const a = b[0][1];\n    return a;",
  "    $ dateline build",
  "1.FC Nürnberg won. 2.5 million saw it.",
  "• • •",
  "– First, he said.\n– Then not.",
  "– ¿Sí?\n— No.",
  "A\tB",
  "A[^1].\n\n[^1]: **Bold** words.",
  "\\**bold \\** and \\[it] (/x/), \\##Head, \\• First",
  "[VIDEO] and [Audio], [video] below, [b] and [i].",
  "C:\\Users\\ada, \\(like this\\)",
  "Fish \\& chips, &amp; and &copy; 2024, &#8212; so.",
  "2024: A year. 1) one thing, 2) another.",
  "**重要。**次の文。「港」*が*再開した。",
  '그는 **"신뢰"**를 잃었다.',
  "La question : « oui » ou « non » ? 50 % !",
  "Er sagte: „Nein.“ 3. Oktober, §§ 5 f.",
  "השאלה *כן* או **לא**?",
  '![Two ferries](a.jpg "The ferries. | Ada Brandt")',
  '[words](/x/ "Title"), [a](<https://ex.org/a b>) and <https://ex.org/a>',
  "| a | b |\n|---|---|\n| `x \\| y` | **z** |",
  "<kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, x<sup>2</sup>",
  "<div>\n\n**bold**\n\n</div>",
  "<pre>\n**not bold** ## x\n</pre>",
  "As a <type of person>, I want <some goal>; List<String>.",
  "::: factbox 5 * 3, AT&T and <3\nx\n:::\n\n![A](a.jpg 'Fish & chips * | A_B_C')",
  "1.\u00a0Mai\n\n12.\u00a0Oktober: der Tag.",
  "Am\n1.\u00a0FC Köln\nspielt.",
  "-\u00a05 °C at night, -7 °C\n-8 °C by day.",
  "+49 30 1234\n+49 30 5678",
  "-Sí, dijo.",
  "El col·legi i la paral·lela.",
  "*Prices in euro.\n\n\\*\\*Estimates.",
  "|x|, |x||y| and || y.",
  "|x|",
  "!!! Wow, ??? what.",
  "Note!!! note",
  "Type <code>{{ name }}</code> or <kbd>**x **</kbd>.",
  "He said [sic]\n(so he did), and [words]\n(Reuters).",
  "'''Tis he,' she said.",
  "A set of [^0 9].",
  "    make install\n\n    ls -l",
  "<p>Words.</p>\n\n    make install",
  "<p>\n- Sí\n- No\n</p>",
  "\\## Head and \\-First\n\\-Second",
  "5 <% 7 and 100 %> 5",
];

describe("a mark that failed", () => {
  for (const [typed, message, mended] of failed)
    it(`is reported, with the way to write it: ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(problemsOf(typed), [message]);
      if (mended !== undefined) assert.deepEqual(problemsOf(mended), []);
    });

  it("is reported beside others of its line", () => {
    assert.deepEqual(problemsOf("Read [it] (/x/), **now ** and :smile:"), [
      looks(10, ":smile:", "the name of an emoji", "Write the emoji itself, like 🙂, or leave it out."),
      looks(10, "[it] (/x/)", "a link", "Write no space between the brackets: [it](/x/)."),
      looks(10, "**now **", "bold words", "Write no space inside of the marks: **now**."),
    ]);
  });

  it("is reported with the line of its row in a table", () => {
    assert.deepEqual(problemsOf("| a |\n|---|\n| b |\n| **c ** |"), [
      looks(13, "**c **", "bold words", "Write no space inside of the marks: **c**."),
    ]);
  });

  it("is reported once for consecutive lines of a kind", () => {
    assert.equal(problemsOf("• a\n• b\n• c\n\n##One\n##Two").length, 2);
  });

  for (const text of innocent)
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), []);
    });

  it("is searched for in time, whatever the text", () => {
    const units = [
      "[b]",
      "![a](b c",
      "[a] ",
      '[a b="c" ',
      "{{<",
      "{% if ",
      "{: ",
      "**a ",
      "** ",
      "*a ",
      "_a ",
      "~~a ",
      "==a ",
      "$$=",
      "$\\a",
      "`",
      " `a",
      "&nbsp",
      ":a",
      "<b",
      "< ",
      "(a)[",
      "[[a|",
      '"a":',
      "| a ",
      "a\tb\n",
      "•\n",
      "\\(=",
      "x^a",
      "[a][",
      "# ",
      "{++",
      "<div>\n**a",
      "1.a\n",
      "+--",
      "=",
      "-a\n",
      "-\u00a0a",
      "\u200b",
      "[^a b",
      "[a]\n(/",
      "{{a",
      "<% ",
      "!!! note ",
      "|a",
      "|a ",
      "</p>\n",
    ];
    for (const unit of units) {
      const time = processorTime(() => problemsOf(unit.repeat(20_000)));
      assert.ok(time < 1500, `${JSON.stringify(unit)} took ${time} ms`);
    }
  });
});

describe("a newspaper", () => {
  const folder = join(import.meta.dirname, "../../../sites/newspaper/articles");
  it("contains no mark that failed", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".md"),
    );
    for (const file of files) {
      const [, , ...body] = readFileSync(join(folder, file), "utf8").split("---\n");
      const marks = problemsOf(body.join("---\n")).filter((problem) => problem.includes("as it stands"));
      assert.deepEqual(marks, [], file);
    }
  });
});
